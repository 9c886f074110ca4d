import { create } from 'zustand';
import type { Alert } from '../../app/alerts/alert';

/** The alert that screen readers are told at once. */
export const useAnnouncement = create<{ readonly alert: Alert | null }>(() => ({ alert: null }));
