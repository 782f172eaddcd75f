package descenso.testing;

import descenso.train.data.Batches;
import descenso.train.data.Dataset;
import descenso.train.data.Preparation;
import descenso.train.network.Activation;
import descenso.train.network.Initialisation;
import descenso.train.network.Network;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.ejml.data.DMatrixRMaj;

/** The course's handwritten digits, and the network that the notebook trains on them. */
public final class DigitImages {

    private DigitImages() {}

    /** Reads all digits: 64 pixel values per row, and labels from 0 to 9. */
    public static Dataset all() throws IOException {
        Path file = TestCourse.ABRIDGED.data().resolve("digits.csv.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            double[][] rows = reader.lines()
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            int[] labels = Arrays.stream(rows).mapToInt(row -> (int) row[64]).toArray();
            DMatrixRMaj inputs = new DMatrixRMaj(rows.length, 64);
            for (int row = 0; row < rows.length; row++) {
                System.arraycopy(rows[row], 0, inputs.data, 64 * row, 64);
            }
            return new Dataset(inputs, labels, 10);
        }
    }

    /** Creates the notebook's network: 1437 training rows, one hidden layer of 32 ReLU units, batches of 32 rows. */
    public static Network notebook() throws IOException {
        Preparation preparation = new Preparation(
                16, Optional.of(new Preparation.Split(1437, 42)), OptionalInt.empty(), Optional.empty(), false);
        return new Network(
                preparation.apply(all()),
                List.of(32),
                Activation.RELU,
                new Initialisation.Seeded(7),
                new Batches.Shuffled(32, 123));
    }
}
