/** What the batch and its worker threads say to each other. */
export interface BatchReply {
  /** One JSON text for each document of the argument. */
  lines: string[];
  failures: { source: string; zh: string; en: string }[];
  contradicted: number;
}
