package descenso.quiz;

import java.util.Locale;
import java.util.Optional;

/** How a question is answered. */
public enum Kind {
    /** In the learner's own words, with nobody to mark them. */
    OPEN;

    /** As question blocks write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
