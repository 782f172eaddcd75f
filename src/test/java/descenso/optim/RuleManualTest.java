package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.expr.NumberText;
import descenso.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the author's guide lists each rule with its hyperparameters and its memory, as the table has them. */
class RuleManualTest {

    private static final Path GUIDE = Path.of("lessons/README.md");
    private static final String HEADER = "| `rule` | hyperparameters, with their defaults | memory besides `step` |\n";

    private static String row(OptimizerKind rule) {
        String hyperparameters =
                rule.hyperparameters().stream().map(RuleManualTest::description).collect(Collectors.joining(", "));
        String memory = rule.stateNames().stream()
                .filter(name -> !name.equals("step"))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" "));
        return ("| `" + rule.key() + "` | " + hyperparameters + " | " + memory + " |\n").replace("|  |", "| |");
    }

    private static String description(Hyperparameter each) {
        if (each.kind() != Hyperparameter.Kind.NUMBER) {
            String fallback = each.write(each.fallback());
            return "`" + each.name() + "` "
                    + Stream.concat(
                                    Stream.of(fallback),
                                    each.kind().words().stream().filter(word -> !word.equals(fallback)))
                            .collect(Collectors.joining("` or `", "`", "`"));
        }
        Hyperparameter.ValueRange range = each.range();
        String interval = Double.isInfinite(range.highest())
                ? ""
                : " in [" + NumberText.of(range.lowest()) + ", " + NumberText.of(range.highest())
                        + (range.open() ? ")" : "]");
        return "`" + each.name() + "` " + NumberText.of(each.fallback()) + interval;
    }

    @Test
    void guideHasTheTableOfRules() throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf(HEADER);
        assertThat(from).isPositive();
        String table =
                Stream.of(OptimizerKind.values()).map(RuleManualTest::row).collect(Collectors.joining());
        int to = guide.indexOf("\n\n", from) + 1;
        GoldenFile.compare(
                GUIDE, guide.substring(0, from) + HEADER + "|:---|:---|:---|\n" + table + guide.substring(to));
    }
}
