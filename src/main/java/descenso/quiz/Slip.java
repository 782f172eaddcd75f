package descenso.quiz;

/**
 * A mistake that explains a wrong number.
 *
 * @param line the name of the part of the formula that it changes: what an optimizer remembers, {@code step} or
 *     {@code x}; empty where it is none of them
 */
public record Slip(Mistake mistake, String line) {}
