package descenso.view.picture;

import descenso.phrases.MessageKey;
import descenso.plot.axis.Scale;
import descenso.plot.bar.Bars;
import descenso.train.run.Snapshot;
import descenso.view.text.UiText;
import descenso.view.trend.RelativeStep;
import java.util.ArrayList;
import java.util.List;

/** Draws each coordinate's last step, in learning rates. */
record StepBars(VisibleRuns shown, PlotAxes axes, UiText speech) {

    Bars bars() {
        List<Bars.Group> groups = new ArrayList<>();
        List<String> coordinates = shown.all().stream()
                .findFirst()
                .map(run -> run.history().coordinates())
                .orElse(List.of());
        for (int coordinate = 0; coordinate < coordinates.size(); coordinate++) {
            groups.add(new Bars.Group(coordinates.get(coordinate), items(coordinate)));
        }
        Scale scale = shown.how().flipsScale() ? Scale.LOG : Scale.LINEAR;
        return Bars.of(groups, scale, title(), axes::written)
                .selecting(shown.how().coordinate());
    }

    /** Returns the title. It contains the number of coordinates if the runs do not record all of them. */
    private String title() {
        boolean hasAll = shown.all().stream().allMatch(Snapshot::keepsAllParameters);
        int kept = shown.chosen().history().coordinates().size();
        return hasAll
                ? speech.say(MessageKey.PICTURE_BARS_TITLE)
                : speech.say(MessageKey.PICTURE_BARS_FIRST, Integer.toString(kept));
    }

    private List<Bars.Item> items(int coordinate) {
        return shown.drawn().stream()
                .filter(drawn -> shown.steps(drawn.run()) > 0)
                .map(drawn -> new Bars.Item(
                        drawn.name(),
                        drawn.curve(),
                        RelativeStep.of(drawn.run(), shown.steps(drawn.run()), coordinate)))
                .toList();
    }
}
