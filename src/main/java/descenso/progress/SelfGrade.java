package descenso.progress;

import descenso.review.Grade;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a learner says of the latest meeting with a question, who knows better than an answer how well it was remembered. */
public enum SelfGrade {
    AGAIN(Grade.AGAIN),
    HARD(Grade.HARD),
    GOOD(Grade.GOOD),
    EASY(Grade.EASY),
    /** It does not count: a slip of the hand. */
    UNDO(null);

    private final Optional<Grade> grade;

    SelfGrade(@Nullable Grade grade) {
        this.grade = Optional.ofNullable(grade);
    }

    /** Empty where the meeting does not count. */
    public Optional<Grade> grade() {
        return grade;
    }

    /** As the answer of an attempt. */
    public String answer() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where no regrade that we know is written like this. */
    static Optional<SelfGrade> of(String answer) {
        return Stream.of(values())
                .filter(regrade -> regrade.answer().equals(answer))
                .findFirst();
    }
}
