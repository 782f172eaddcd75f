package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Bars;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.view.text.UiText;
import descenso.view.trend.RelativeStep;
import java.util.ArrayList;
import java.util.List;

/** Draws each coordinate's last step, in learning rates. */
record StepBars(VisibleRuns visible, PlotAxes axes, UiText texts) {

    Bars bars() {
        List<Bars.Group> groups = new ArrayList<>();
        List<String> coordinates = visible.all().stream()
                .findFirst()
                .map(run -> run.history().coordinates())
                .orElse(List.of());
        for (int coordinate = 0; coordinate < coordinates.size(); coordinate++) {
            groups.add(new Bars.Group(coordinates.get(coordinate), items(coordinate)));
        }
        Scale scale = visible.how().flipsScale() ? Scale.LOG : Scale.LINEAR;
        return Bars.of(groups, scale, title(), axes::written)
                .withSelected(visible.how().coordinate());
    }

    /** Returns the title. It contains the number of coordinates if the runs do not record all of them. */
    private String title() {
        boolean hasAll = visible.all().stream().allMatch(Snapshot::keepsAllParameters);
        int kept = visible.chosen().history().coordinates().size();
        return hasAll
                ? texts.say(MessageKey.PICTURE_BARS_TITLE)
                : texts.say(MessageKey.PICTURE_BARS_FIRST, Integer.toString(kept));
    }

    private List<Bars.Item> items(int coordinate) {
        return visible.drawnRuns().stream()
                .filter(drawn -> visible.steps(drawn.run()) > 0)
                .map(drawn -> new Bars.Item(
                        drawn.name(),
                        drawn.curve(),
                        RelativeStep.of(drawn.run(), visible.steps(drawn.run()), coordinate)))
                .toList();
    }
}
