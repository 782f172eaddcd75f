package descenso.train.data;

import java.util.Optional;

/**
 * Rows that train, rows that only judge, and rows that judge once a run is over.
 *
 * @param validation of the same features and classes; may be empty
 * @param test of the same features and classes; may be empty
 * @param origin where they come from, if somebody said so
 */
public record DataSplit(Dataset train, Dataset validation, Dataset test, Optional<DataOrigin> origin) {

    /** Returns a division without rows for a test. */
    public DataSplit(Dataset train, Dataset validation) {
        this(train, validation, train.chosen(new int[0], 0, 0), Optional.empty());
    }

    /** The same, with what others need to make it again. */
    public DataSplit from(DataOrigin origin) {
        return new DataSplit(train, validation, test, Optional.of(origin));
    }
}
