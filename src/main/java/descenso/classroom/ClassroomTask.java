package descenso.classroom;

/**
 * A question or a prediction that a whole class answers.
 *
 * @param course id of the course
 * @param id id of the question, which is unique in the course, or of the experiment
 * @param seed seed of the numbers of the question, if all learners have the same ones
 * @param isEach whether each learner has other numbers
 * @param isText whether the answers are texts, which only the staff reads
 */
public record ClassroomTask(Kind kind, String course, String id, long seed, boolean isEach, boolean isText) {

    /** The kind of a task. */
    public enum Kind {
        QUESTION,
        PREDICTION
    }
}
