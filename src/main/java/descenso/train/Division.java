package descenso.train;

import java.util.Optional;

/**
 * Rows that train, and rows that only judge.
 *
 * @param validation of the same features and classes; may be empty
 * @param origin where they come from, if somebody said so
 */
public record Division(Rows train, Rows validation, Optional<Origin> origin) {

    public Division(Rows train, Rows validation) {
        this(train, validation, Optional.empty());
    }

    /** The same, with what others need to make it again. */
    public Division from(Origin origin) {
        return new Division(train, validation, Optional.of(origin));
    }
}
