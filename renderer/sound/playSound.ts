/** Starts a sound of the window, `volume` from 0 to 1; false when it cannot be heard. */
export async function playSound(file: string, volume: number): Promise<boolean> {
  try {
    const audio = new Audio(`./sounds/${file}`);
    audio.volume = volume;
    await audio.play();
    return true;
  } catch {
    return false;
  }
}
