package descenso.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.RunFixture;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.table.NamedRun;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RaceViewTest {

    private static RaceView view(RaceView.State state, int pace, String heat, double share, long left, UiText texts) {
        Snapshot run = Snapshot.of(
                new RunFixture("SGD", OptimizerKind.SGD).losses(new double[13]).run());
        return new RaceView(
                state, List.of(new NamedRun(run, "SGD", 0)), 300, heat, new RaceView.Pace(pace, share, left), texts);
    }

    private static UiText speech(Language language, CharacterSet characters) {
        return new UiText(Messages.in(language), characters);
    }

    private static String text(RaceView view, int width) {
        return text(view, "", width);
    }

    private static String text(RaceView view, String goal, int width) {
        List<Line> lines = view.lines(goal, width);
        assertThat(lines).allMatch(line -> line.width() <= width);
        return lines.stream().map(Line::toString).collect(Collectors.joining(" / "));
    }

    /**
     * Tests that the pace is shown until the runs are measured, and the finished share only if there are several heats.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            READY     | 20 | ''      | 0     | -1 | · ready ×20 / step 12 of 300
            READY     | 1  | ''      | 0     | -1 | · ready / step 12 of 300
            READY     | 5000 | ''      | 0     | -1 | · ready, at full speed / step 12 of 300
            READY     | 20 | k = 10  | 0     | -1 | · ready ×20 / step 12 of 300 / k = 10 / 0% done
            RUNNING   | 50 | ''      | 0.5   | 3  | ▶ running ×50 / step 12 of 300
            RUNNING   | 5000 | k = 10  | 0.254 | 8  | ▶ running, at full speed / step 12 of 300 / k = 10 / 25% done, 8 s left
            RUNNING   | 5000 | k = 10  | 0     | -1 | ▶ running, at full speed / step 12 of 300 / k = 10 / 0% done
            RUNNING   | 5000 | k = 10  | 0.99  | 0  | ▶ running, at full speed / step 12 of 300 / k = 10 / 99% done, 0 s left
            RUNNING   | 5000 | k = 10  | 0.999 | 1  | ▶ running, at full speed / step 12 of 300 / k = 10 / 99% done, 1 s left
            PAUSED    | 50 | k = 10  | 0.5   | 3  | ‖ paused ×50 / step 12 of 300 / k = 10 / 50% done
            MEASURING | 50 | ''      | 1     | 0  | ▶ measuring… / step 12 of 300
            MEASURING | 50 | k = 10  | 1     | 0  | ▶ measuring… / step 12 of 300 / k = 10 / 100% done
            OVER      | 50 | ''      | 1     | 0  | ■ finished / step 12 of 300
            OVER      | 0  | k = 10  | 1     | 0  | ■ finished / step 12 of 300 / k = 10 / PgUp/PgDn: the others
            """)
    void stateStepAndProgressAreShown(
            RaceView.State state, int pace, String heat, double share, long left, String expected) {
        assertThat(text(view(state, pace, heat, share, left, speech(Language.EN, CharacterSet.UNICODE)), 40))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ES | UNICODE | ▶ corre ×50 / paso 12 de 300 / meta: pérdida ≤ 0,1 / k = 10 / 25 % hecho, quedan 8 s
            EN | UNICODE | ▶ running ×50 / step 12 of 300 / goal: pérdida ≤ 0,1 / k = 10 / 25% done, 8 s left
            ES | ASCII   | > corre x50 / paso 12 de 300 / meta: perdida <= 0,1 / k = 10 / 25 % hecho, quedan 8 s
            """)
    void linesAreInTheLanguageAndCharacterSet(Language language, CharacterSet characters, String expected) {
        UiText texts = speech(language, characters);
        String goal = characters.encode("pérdida ≤ 0,1");
        assertThat(text(view(RaceView.State.RUNNING, 50, "k = 10", 0.25, 8, texts), goal, 60))
                .isEqualTo(expected);
    }

    /** Tests the signs of the states; measuring is omitted, since it has the sign of running. */
    @Test
    void statesHaveDistinctSigns() {
        for (CharacterSet characters : CharacterSet.values()) {
            List<String> signs = List.of(
                            RaceView.State.READY, RaceView.State.RUNNING, RaceView.State.PAUSED, RaceView.State.OVER)
                    .stream()
                    .map(state -> text(view(state, 1, "", 0, 0, speech(Language.EN, characters)), 40))
                    .map(words -> words.substring(0, 2))
                    .toList();
            assertThat(signs).doesNotHaveDuplicates().allMatch(sign -> sign.endsWith(" "));
        }
    }

    /** Tests that lines are cut with an ellipsis and keep the sign of the state at every width from 3 columns. */
    @ParameterizedTest
    @EnumSource(RaceView.State.class)
    void narrowLinesAreCutWithAnEllipsis(RaceView.State state) {
        UiText texts = speech(Language.ES, CharacterSet.UNICODE);
        String heat = "angle = 45; k = 10000";
        String whole = text(view(state, 5000, heat, 0.5, 1000, texts), 99);
        assertThat(whole).contains(heat);
        for (int width = 3; width < 30; width++) {
            String cut = text(view(state, 5000, heat, 0.5, 1000, texts), width);
            assertThat(cut).startsWith(whole.substring(0, 1));
            assertThat(cut.contains("…") || cut.equals(whole)).isTrue();
        }
    }
}
