package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.Diagnostic;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Turns every knob of the course's experiments up and down, and back. */
class KnobTurningTest {

    private static final Path COURSE = Path.of("lessons/optimizers");

    /** Number of turns in one direction. */
    private static final int TURNS = 2;

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> oppositeTurnRestoresTheKnob() throws CourseException {
        return CourseFolder.files(CourseFolder.experiments(COURSE), ".yaml").stream()
                .map(KnobExperiment::new)
                .flatMap(experiment -> experiment.knobs().stream()
                        .map(knob -> DynamicTest.dynamicTest(experiment.name() + " " + knob.path(), () -> {
                            experiment.turnAndReturn(knob, true);
                            experiment.turnAndReturn(knob, false);
                        })));
    }

    /** An experiment of which one knob is turned; reads it once for each value. */
    private static final class KnobExperiment {

        private final Path file;
        private final Map<Setting, ParsedExperiment> known = new HashMap<>();

        KnobExperiment(Path file) {
            this.file = file;
        }

        String name() {
            return CourseFolder.stem(file);
        }

        List<Knob> knobs() {
            return read().experiment().orElseThrow().knobs();
        }

        private ParsedExperiment read(Setting... settings) {
            return new ExperimentSpecs().read(file, List.of(settings), COURSE.resolve("data"));
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
        void turnAndReturn(Knob start, boolean up) {
            List<Knob> visited = turn(start, up);
            for (int i = visited.size() - 1; i > 1; i--) {
                assertThat(visited.get(i).turned(!up))
                        .as(visited.get(i).toString())
                        .contains(visited.get(i - 1).written());
            }
            assertReturnsOrPasses(visited, up);
        }

        private List<Knob> turn(Knob start, boolean up) {
            List<Knob> visited = new ArrayList<>(List.of(start));
            Optional<String> next = start.turned(up);
            while (next.isPresent() && visited.size() <= TURNS) {
                Knob from = visited.get(visited.size() - 1);
                String value = next.get();
                Optional<Knob> turned = set(from, value);
                assertThat(turned.isPresent() || visited.size() > 1)
                        .as("the first turn of " + start + " is valid")
                        .isTrue();
                turned.ifPresent(knob -> {
                    assertThat(knob.written()).isEqualTo(value);
                    assertThat(isBeyond(from, knob, up))
                            .as(from + " to " + knob)
                            .isTrue();
                    visited.add(knob);
                });
                next = turned.flatMap(knob -> knob.turned(up));
            }
            return visited;
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
        private static void assertReturnsOrPasses(List<Knob> visited, boolean up) {
            if (visited.size() < 2) {
                return;
            }
            Knob start = visited.get(0);
            Optional<String> back = visited.get(1).turned(!up);
            boolean isOnScale = start.turned(!up)
                    .map(beyond -> !back.equals(Optional.of(beyond)))
                    .orElse(true);
            if (isOnScale) {
                assertThat(back).as(start.toString()).contains(start.written());
            }
        }
    }
}
