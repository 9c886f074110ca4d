/** One notification, as the system is asked to show it. */
export interface NotificationRequest {
  readonly title: string;
  readonly body: string;
  /** `critical` stays until it is dismissed, where the system allows it. */
  readonly urgency: 'critical' | 'normal' | 'low';
}

export interface NotificationEvents {
  shown(): void;
  failed(reason: string): void;
  clicked(): void;
}

/** The system's notifications; implemented by Electron. */
export interface NotificationPlatform {
  isSupported(): boolean;
  show(request: NotificationRequest, events: NotificationEvents): void;
}
