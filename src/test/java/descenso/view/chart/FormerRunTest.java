package descenso.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.Drawing;
import descenso.plot.Samples;
import descenso.plot.Shape;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.table.NamedRun;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerRunTest {

    private static final int MANY = 50_000;

    private static NamedRun ball(int steps) {
        return new NamedRun(
                Trials.after(steps, TestCourse.ABRIDGED.experiment("ball")).get(0), "", 3);
    }

    @Test
    void copyHasTheValuesOfTheRun() {
        Snapshot run = ball(50).run();
        FormerRun former = FormerRun.of(ball(50));
        Samples losses = former.losses(0, MANY);
        Samples path = former.path(0, 10, 20);
        assertThat(losses.size()).isEqualTo(51);
        assertThat(path.size()).isEqualTo(11);
        assertThat(path.x(0)).isEqualTo(10);
        for (int step = 10; step <= 20; step++) {
            assertThat(losses.y(step)).isEqualTo(run.history().loss(step));
            assertThat(path.y(step - 10)).isEqualTo(run.history().parameter(step, 0));
        }
        assertThat(former.positions(1, 0, MANY).size()).isZero();
    }

    /** Tests that a long run keeps its first steps and its last one, and not more than 4000. */
    @Test
    void longRunIsThinned() {
        Snapshot run = Trials.after(MANY, TestCourse.ABRIDGED.experiment("noise-floor"))
                .get(0);
        Samples losses = FormerRun.of(new NamedRun(run, "", 0)).losses(0, MANY);
        assertThat(losses.size()).isEqualTo(4000);
        for (int i = 0; i < 2000; i++) {
            assertThat(losses.x(i)).isEqualTo(i);
        }
        assertThat(losses.x(3999)).isEqualTo(run.steps());
        assertThat(losses.y(3999)).isEqualTo(run.loss());
    }

    /** Tests that a former run has a faint line without marks behind the new one, and only if that one is drawn. */
    @ParameterizedTest
    @CsvSource({"path, true", "loss, true", "landscape, true", "path, false", "loss, false", "landscape, false"})
    void formerRunIsFaintBehindTheNewOne(String key, boolean isDrawn) {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        List<Snapshot> runs = Trials.after(30, TestCourse.ABRIDGED.experiment("ball"));
        List<NamedRun> named = List.of(new NamedRun(runs.get(1), "a", 0), new NamedRun(runs.get(2), "b", 3));
        PlotRuns.View how = new PlotRuns.View(
                Set.of(isDrawn ? 1 : 0), 0, false, false, OptionalInt.empty(), 0, true, Optional.empty());
        PlotRuns drawn = new PlotRuns(named, how, Optional.empty(), texts).before(List.of(FormerRun.of(ball(30))));
        Drawing drawing = LabPlot.find(key).orElseThrow().drawing(drawn, new Size(80, 20));
        List<Shape.Polyline> faint = drawing.shapes().stream()
                .filter(Shape.Polyline.class::isInstance)
                .map(Shape.Polyline.class::cast)
                .filter(line -> line.stroke() == Shape.Stroke.FAINT)
                .toList();
        assertThat(faint.isEmpty()).isEqualTo(!isDrawn);
        assertThat(faint)
                .allMatch(line -> line.style() == Style.MUTED && line.mark().isEmpty());
        assertThat(drawing.shapes())
                .noneMatch(shape -> shape instanceof Shape.Sign sign && sign.style() == Style.MUTED);
    }
}
