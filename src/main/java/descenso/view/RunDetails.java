package descenso.view;

import descenso.course.Experiment;
import descenso.optim.Schedule;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** All that is known of one run, as it stands: a name and a value a row. */
public record RunDetails(Experiment experiment, Snapshot run, Language language, Speech speech) {

    public List<Line> lines(int width) {
        List<Quantity> quantities = quantities();
        Grid grid = new Grid(
                List.of(Align.LEFT, Align.LEFT),
                List.of(List.of(new Span(label(), Style.STRONG)), List.of()),
                quantities.stream().map(RunDetails::row).toList());
        List<Line> lines = new ArrayList<>(grid.lines(width, speech.glyphs()));
        lines.addAll(new Footnote(quantities, "", speech.say(Phrase.DYNAMICS_BAD), speech).lines(width));
        return lines;
    }

    String label() {
        return speech.glyphs()
                .write(Labels.of(List.of(run.trial().label()), names())
                        .of(run.trial().label()));
    }

    private static List<List<Span>> row(Quantity quantity) {
        TableCell cell = quantity.cells().get(0);
        Span sign = new Span(cell.flag().sign(), cell.flag().style());
        return List.of(List.of(new Span(quantity.name(), Style.MUTED)), List.of(cell.span(), sign));
    }

    /** What was set, how it stands, and what came of it. */
    List<Quantity> quantities() {
        List<Quantity> quantities = new ArrayList<>(set());
        if (run.steps() > 0) {
            quantities.add(all().status());
        }
        quantities.add(steps());
        addGoal(quantities);
        quantities.addAll(results());
        return quantities;
    }

    /** What it was run with. */
    List<Quantity> set() {
        List<Quantity> quantities = new ArrayList<>();
        new TreeMap<>(run.trial().variables())
                .forEach((name, value) -> quantities.add(one(names().variable(name), digits().few(value))));
        quantities.addAll(new Hyperparameters(List.of(run), names()).every());
        addRate(quantities);
        return quantities;
    }

    /** What came of it. */
    List<Quantity> results() {
        List<Quantity> quantities = new ArrayList<>(new Losses(contest(), digits(), speech).all());
        run.lastStep()
                .ifPresent(length -> quantities.add(one(speech.say(Phrase.DETAILS_LAST_STEP), digits().few(length))));
        if (run.steps() > 0) {
            quantities.addAll(all().measures());
        }
        return quantities;
    }

    private void addRate(List<Quantity> quantities) {
        if (!(run.trial().schedule() instanceof Schedule.Constant)) {
            double rate = OverRate.rate(run.trial(), run.steps());
            quantities.add(one(speech.say(Phrase.DETAILS_RATE), digits().few(rate)));
        }
    }

    private void addGoal(List<Quantity> quantities) {
        String goal = new Goal(language, speech).of(run);
        if (!goal.isEmpty()) {
            quantities.add(one(speech.say(Phrase.DETAILS_GOAL), goal));
        }
    }

    private Quantity steps() {
        String made = Integer.toString(run.steps());
        String most = Integer.toString(run.trial().limit().steps());
        return one(speech.say(Phrase.TABLE_STEPS), speech.say(Phrase.DETAILS_STEPS, made, most));
    }

    private Quantity one(String name, String value) {
        return new Quantity(name, List.of(TableCell.of(speech.glyphs().write(value))));
    }

    private Quantities all() {
        return new Quantities(contest(), names(), digits(), speech);
    }

    private Contest contest() {
        return Contest.of(List.of(run));
    }

    private Naming names() {
        return Naming.of(experiment, language, speech);
    }

    private Digits digits() {
        return new Digits(language);
    }
}
