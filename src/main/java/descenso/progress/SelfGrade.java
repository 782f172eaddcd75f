package descenso.progress;

import descenso.memory.Rating;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The learner's own grade for the latest session of a question. It overrides the grade derived from the answer because
 * the learner knows better how well the answer was remembered.
 */
public enum SelfGrade {
    AGAIN(Rating.AGAIN),
    HARD(Rating.HARD),
    GOOD(Rating.GOOD),
    EASY(Rating.EASY),
    /** The session does not count, such as after a typing slip. */
    UNDO(null);

    private final Optional<Rating> rating;

    SelfGrade(@Nullable Rating rating) {
        this.rating = Optional.ofNullable(rating);
    }

    /** Returns the rating; empty if the session does not count. */
    public Optional<Rating> rating() {
        return rating;
    }

    /** Returns this grade in the form of an attempt's answer. */
    public String answer() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the grade with this form; empty if it is unknown. */
    static Optional<SelfGrade> of(String answer) {
        return Stream.of(values())
                .filter(regrade -> regrade.answer().equals(answer))
                .findFirst();
    }
}
