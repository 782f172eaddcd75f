package descenso.course.knob;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.Knob;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.setting.Setting;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.FolderReader;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Turns every knob of the course's experiments up and down, and back. */
class KnobTurningTest {

    private static final Path COURSE = Path.of("lessons/optimizers");

    /** Number of turns in one direction. */
    private static final int TURNS = 2;

    @TestFactory
    Stream<DynamicTest> knobIsTurnedThereAndBack() throws CourseException {
        return FolderReader.files(COURSE.resolve("experiments"), ".yaml").stream()
                .map(Bench::new)
                .flatMap(bench -> bench.knobs().stream()
                        .map(knob -> DynamicTest.dynamicTest(bench.name() + " " + knob.path(), () -> {
                            bench.turnThereAndBack(knob, true);
                            bench.turnThereAndBack(knob, false);
                        })));
    }

    /** An experiment of which one knob is turned; reads it once for each value. */
    private static final class Bench {

        private final Path file;
        private final Map<Setting, ParsedExperiment> known = new HashMap<>();

        Bench(Path file) {
            this.file = file;
        }

        String name() {
            return FolderReader.stem(file);
        }

        List<Knob> knobs() {
            return read().experiment().orElseThrow().knobs();
        }

        private ParsedExperiment read(Setting... settings) {
            return ExperimentReader.read(file, List.of(settings), COURSE.resolve("data"));
        }

        /**
         * Returns the knob of the experiment with this value; empty, with diagnostics, if the experiment cannot have
         * the value.
         */
        private Optional<Knob> set(Knob knob, String value) {
            ParsedExperiment parsed = known.computeIfAbsent(knob.set(value), this::read);
            if (parsed.experiment().isEmpty()) {
                assertExplained(parsed.diagnostics());
            }
            return parsed.experiment()
                    .map(experiment -> experiment.knobs().stream()
                            .filter(other -> other.path().equals(knob.path()))
                            .findFirst()
                            .orElseThrow());
        }

        private static void assertExplained(List<Diagnostic> diagnostics) {
            assertThat(diagnostics).isNotEmpty().allSatisfy(diagnostic -> {
                assertThat(diagnostic.position().line()).isPositive();
                assertThat(diagnostic.position().column()).isPositive();
                assertThat(Messages.in(Language.ES).say(diagnostic.message())).isNotBlank();
            });
        }

        /**
         * Turns a knob and back again. After the first turn the value is on its scale, so each turn back leads to the
         * value before.
         */
        void turnThereAndBack(Knob start, boolean up) {
            List<Knob> there = walk(start, up);
            for (int i = there.size() - 1; i > 1; i--) {
                assertThat(there.get(i).turned(!up))
                        .as(there.get(i).toString())
                        .contains(there.get(i - 1).written());
            }
            assertReturnsOrPasses(there, up);
        }

        private List<Knob> walk(Knob start, boolean up) {
            List<Knob> there = new ArrayList<>(List.of(start));
            Optional<String> next = start.turned(up);
            while (next.isPresent() && there.size() <= TURNS) {
                Knob from = there.get(there.size() - 1);
                String value = next.get();
                Optional<Knob> turned = set(from, value);
                assertThat(turned.isPresent() || there.size() > 1)
                        .as("the first turn of " + start + " is valid")
                        .isTrue();
                turned.ifPresent(knob -> {
                    assertThat(knob.written()).isEqualTo(value);
                    assertThat(isBeyond(from, knob, up))
                            .as(from + " to " + knob)
                            .isTrue();
                    there.add(knob);
                });
                next = turned.flatMap(knob -> knob.turned(up));
            }
            return there;
        }

        /**
         * Tests whether a turn led in its direction. Words and lists have only the author's order, so any change
         * counts.
         */
        private static boolean isBeyond(Knob from, Knob to, boolean up) {
            if (from.number().isEmpty()
                    || to.number().isEmpty()
                    || !from.choices().isEmpty()) {
                return !from.written().equals(to.written());
            }
            double difference = to.number().getAsDouble() - from.number().getAsDouble();
            return up ? difference > 0 : difference < 0;
        }

        /** Checks the turn back to the start, unless the start is not on the scale. */
        private static void assertReturnsOrPasses(List<Knob> there, boolean up) {
            if (there.size() < 2) {
                return;
            }
            Knob start = there.get(0);
            Optional<String> back = there.get(1).turned(!up);
            boolean isOnScale = start.turned(!up)
                    .map(beyond -> !back.equals(Optional.of(beyond)))
                    .orElse(true);
            if (isOnScale) {
                assertThat(back).as(start.toString()).contains(start.written());
            }
        }
    }
}
