/** A setting that cannot be used. Its message is one line for whoever starts the process. */
export class SettingError extends Error {}
