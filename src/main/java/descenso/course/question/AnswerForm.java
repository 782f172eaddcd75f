package descenso.course.question;

/** The ways to enter an answer. A kind of question uses one of them. */
public enum AnswerForm {
    /** A text, compared with key ideas afterwards. */
    TEXT,
    /** One part. */
    ONE,
    /** Any number of parts. */
    SEVERAL,
    NUMBER,
    /** All parts in an order. */
    ORDER,
    /** The left sides of the parts, each with a right side. */
    MATCH,
    /** True or false, then a part as the reason. */
    VERDICT
}
