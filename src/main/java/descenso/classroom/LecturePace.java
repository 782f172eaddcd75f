package descenso.classroom;

/** A learner's opinion on the pace of the lecture. */
public enum LecturePace {
    TOO_SLOW,
    FINE,
    TOO_FAST
}
