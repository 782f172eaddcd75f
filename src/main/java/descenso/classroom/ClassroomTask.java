package descenso.classroom;

/**
 * A question or a prediction that a whole class answers.
 *
 * @param course id of the course
 * @param id id of the question, which is unique in the course, or of the experiment
 * @param seed seed of the numbers of the question, if all learners have the same ones
 * @param isEach whether each learner has other numbers
 * @param isText whether the answers are texts, which only the staff reads
 * @param asksConfidence whether each learner also says how sure the answer is
 */
public record ClassroomTask(
        Kind kind, String course, String id, long seed, boolean isEach, boolean isText, boolean asksConfidence) {

    /** The kind of a task. */
    public enum Kind {
        QUESTION,
        PREDICTION
    }

    /** Creates a task that does not ask how sure an answer is. */
    public ClassroomTask(Kind kind, String course, String id, long seed, boolean isEach, boolean isText) {
        this(kind, course, id, seed, isEach, isText, false);
    }

    /** Returns this task with the question how sure each answer is, or without it. */
    public ClassroomTask asking(boolean confidence) {
        return new ClassroomTask(kind, course, id, seed, isEach, isText, confidence);
    }
}
