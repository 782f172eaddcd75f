package descenso.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the lines of a table among the class's resources, without comments. */
final class TableLines {

    private TableLines() {}

    static List<String> of(String file) {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TableLines.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = table.readLine(); line != null; line = table.readLine()) {
                if (!line.isEmpty() && !line.startsWith("# ")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
