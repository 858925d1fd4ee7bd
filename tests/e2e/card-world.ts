/** How a browser lets tests see into the card. */
export interface CardWorld {
  /** The value of an expression where `root` is the card's shadow root; null while there is no card. */
  see<T>(expression: string): Promise<T | null>;
  /** Types into what has the focus there. */
  type(text: string): Promise<void>;
}
