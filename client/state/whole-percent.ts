/** A confidence as it is written everywhere: what a person reads is what classes and rules go by. */
export function wholePercent(confidence: number): number {
  return Math.round(confidence * 100);
}
