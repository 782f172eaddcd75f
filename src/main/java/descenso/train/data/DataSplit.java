package descenso.train.data;

import java.util.Optional;

/**
 * Rows for training, rows for validation during a run, and rows for a test after it.
 *
 * @param train training rows
 * @param validation validation rows with the same features and classes; may be empty
 * @param test test rows with the same features and classes; may be empty
 * @param origin how the split was made; empty if the rows were given directly
 */
public record DataSplit(Dataset train, Dataset validation, Dataset test, Optional<DataOrigin> origin) {

    /** Creates a split without test rows and without an origin. */
    public DataSplit(Dataset train, Dataset validation) {
        this(train, validation, train.chosen(new int[0], 0, 0), Optional.empty());
    }

    /** Returns the same split with an origin. */
    public DataSplit withOrigin(DataOrigin origin) {
        return new DataSplit(train, validation, test, Optional.of(origin));
    }
}
