package descenso.classroom;

/** A learner's opinion on the pace of the lecture. */
public enum Pace {
    TOO_SLOW,
    FINE,
    TOO_FAST
}
