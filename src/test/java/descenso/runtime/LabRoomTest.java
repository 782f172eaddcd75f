package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.ScreenName;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.view.lab.LabLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests that the chart of each experiment of the course keeps its least rows of data in every state of the lab: before
 * the question, while it is asked, while the race runs, beside the question about the picture, beside the verdict, and
 * on the whole screen.
 */
@Tag("long")
class LabRoomTest {

    private static final Key SPACE = Key.of(' ');
    private static final Key WHOLE = Key.of('f');
    private static final Key LANGUAGE = Key.of('L');
    private static final Key OBSERVE = Key.of('V');

    private static final String HEAD = "experiment             size    ready  asked  running  seen  verdict  whole\n";

    /** Minimum number of rows of data of a chart, by the size of the screen. */
    private static final Map<Size, Integer> LEAST =
            Map.of(new Size(60, 18), 7, new Size(80, 24), 9, new Size(120, 40), 20);

    /** A word that is cut: not the end of a strip, which the sign of further text follows. */
    private static final Pattern CUT = Pattern.compile("(?!midiendo…|measuring…)[\\p{L}.]+…(?! {3})");

    /** The beginning of the head of the table of runs. */
    private static final Pattern HEAD_OF_RUNS = Pattern.compile("^ +(?:ensayo|run) ");

    /** The rows of data of an experiment in one size and language, state by state, and the words that are cut. */
    private record Row(String experiment, Language language, Size size, List<Integer> rows, List<String> cuts) {

        String line() {
            return String.format(
                    "%-22s %-7s %5s  %5s  %7s  %4s  %7s  %5s%n",
                    experiment,
                    size.columns() + "×" + size.rows(),
                    shown(0),
                    shown(1),
                    shown(2),
                    shown(3),
                    shown(4),
                    shown(5));
        }

        /** Returns the number of a state; a dash for a picture without an axis, which fills the same place. */
        private String shown(int state) {
            return rows.get(state) < 0 ? "-" : rows.get(state).toString();
        }
    }

    private static String table(List<Row> rows, Language language) {
        return rows.stream()
                .filter(row -> row.language.equals(language))
                .map(Row::line)
                .collect(Collectors.joining("", HEAD, ""));
    }

    @Test
    void chartKeepsItsRowsInEveryState() {
        List<Row> rows = TestCourse.SHIPPED.experimentIds().stream()
                .flatMap(id -> rows(id).stream())
                .toList();
        GoldenFile.compareTable("plot-rows-es", table(rows, Language.ES));
        GoldenFile.compareTable("plot-rows-en", table(rows, Language.EN));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.rows)
                        .as(row::toString)
                        .allMatch(count -> count < 0 || count >= LEAST.getOrDefault(row.size, 0)));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.cuts).as(row::toString).isEmpty());
    }

    private static List<Row> rows(String id) {
        List<Row> rows = Stream.of(Language.ES, Language.EN)
                .flatMap(language -> LEAST.keySet().stream()
                        .sorted((one, other) -> one.rows() - other.rows())
                        .map(size -> new Row(id, language, size, new ArrayList<>(), new ArrayList<>())))
                .toList();
        try (LabLearner lab =
                LabLearner.at(TestCourse.SHIPPED, id, Language.ES, new Size(80, 24), CharacterSet.UNICODE)) {
            note(lab.press(OBSERVE), rows);
            note(lab, rows, SPACE);
            note(lab.press(SPACE).press(Code.UP, Code.ENTER).watch(1), rows);
            note(lab.watch(), rows);
            if (ScreenName.of(lab.learner().tutor().screen()).startsWith("ObservationScreen")) {
                lab.press(Code.ESCAPE);
            }
            note(lab, rows);
            note(lab, rows, WHOLE);
        }
        return rows;
    }

    /** Adds the rows of the chart after some keys, which Escape takes back. */
    private static void note(LabLearner lab, List<Row> rows, Key... keys) {
        for (Row row : rows) {
            if (!lab.learner().state().language().equals(row.language)) {
                lab.press(LANGUAGE);
            }
            String picture = lab.press(keys).resize(row.size).picture();
            row.rows.add(data(picture));
            row.cuts.addAll(cuts(picture, row.size));
            lab.press(Stream.of(keys).map(key -> Key.of(Code.ESCAPE)).toArray(Key[]::new));
        }
    }

    /** Returns the lines below the header in which the head of a column or the name of a knob is cut. */
    private static List<String> cuts(String picture, Size size) {
        boolean hasKnobs = picture.contains("Mandos de ") || picture.contains("Knobs of ");
        int side = hasKnobs ? size.columns() - new LabLayout(size).sideWidth() - 1 : size.columns();
        return picture.lines()
                .skip(1)
                .map(line -> HEAD_OF_RUNS.matcher(line).find() ? line : line.substring(Math.min(side, line.length())))
                .filter(line -> CUT.matcher(line).find())
                .toList();
    }

    /** Returns the number of rows of a chart above its axis; -1 if it has none. */
    private static int data(String picture) {
        int axis = picture.indexOf('└');
        String above = picture.substring(0, Math.max(0, axis));
        return axis < 0
                ? -1
                : (int) above.lines()
                        .filter(row -> row.contains("│") || row.contains("┤"))
                        .count();
    }
}
