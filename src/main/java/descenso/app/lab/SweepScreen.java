package descenso.app.lab;

import static descenso.app.screen.CommandTable.to;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.course.experiment.OptimizerNames;
import descenso.course.experiment.Setting;
import descenso.phrases.MessageKey;
import descenso.quiz.NumberAnswer;
import descenso.train.Comparison;
import descenso.train.run.Trial;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lab.LabLayout;
import descenso.view.table.SweepMap;
import descenso.view.table.SweepText;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sweep of the optimizers of the lab over the same learning rates: a map that fills while the runs are trained.
 *
 * @param progress the progress of the runs: rate by rate, with the optimizers in the same order
 * @param row the row of the chosen cell, 0-based: its optimizer
 * @param column the column of the chosen cell, 0-based: its learning rate
 */
record SweepScreen(LabScreen lab, Race.RaceProgress progress, boolean isRunning, int row, int column)
        implements LabOverlay {

    /** Name of the learning rate among the hyperparameters. */
    private static final String RATE = "lr";
    /** Number of learning rates per optimizer; equal for all optimizers, so that the tuning budget is the same. */
    private static final int RATES = 10;
    /** Decimal exponent of the lowest learning rate, unless an optimizer of the lab has a lower one. */
    private static final int LOWEST = -4;

    private static final CommandTable<SweepScreen> COMMANDS = CommandTable.<SweepScreen>empty()
            .bar(MessageKey.LAB_RUN, "SPACE", MessageKey.WORD_RUN, SweepScreen::run)
            .accepting((sweep, argument) -> argument.isEmpty())
            .bar(
                    MessageKey.ACTION_OPEN,
                    "ENTER",
                    MessageKey.WORD_OPEN,
                    (sweep, state, cell) ->
                            state.isPlainMode() ? new Plain(sweep, state).open(cell) : sweep.openLab(state))
            .completing(SweepScreen::optimizerNames)
            .bar(MessageKey.ACTION_NEXT, "RIGHT", to(sweep -> sweep.moved(0, 1)))
            .hidden(MessageKey.ACTION_PREVIOUS, "LEFT", to(sweep -> sweep.moved(0, -1)))
            .hidden(MessageKey.ACTION_DOWN, "DOWN", to(sweep -> sweep.moved(1, 0)))
            .hidden(MessageKey.ACTION_UP, "UP", to(sweep -> sweep.moved(-1, 0)))
            .hidden(MessageKey.LAB_FIRST_ONE, "HOME", to(sweep -> sweep.moved(0, -RATES)))
            .hidden(MessageKey.LAB_LAST_ONE, "END", to(sweep -> sweep.moved(0, RATES)))
            .bar(MessageKey.ACTION_BACK, "ESCAPE,^c", MessageKey.WORD_BACK, SweepScreen::close)
            .and(CommandTable.<SweepScreen>everywhere().without(MessageKey.ACTION_QUIT))
            .bar(MessageKey.ACTION_QUIT, "q", CommandTable::quit)
            .word(MessageKey.WORD_NEXT, SweepScreen::close)
            .word(MessageKey.WORD_SHOW, (sweep, state, cell) -> new Plain(sweep, state).show(cell))
            .completing(SweepScreen::optimizerNames);

    /**
     * Opens the sweep of the shown runs, those that differ only in the rate once. Shows a notice if there is no loss.
     */
    static Transition over(LabScreen lab, AppState state) {
        LabScreen still = lab.withRunning(false);
        List<Trial> optimizers = optimizers(still);
        if (!optimizers.get(0).problem().hasLoss()) {
            return Transition.to(still, state.withNotice(MessageKey.SWEEP_NO_LOSS));
        }
        List<Trial> trials = rates(optimizers).stream()
                .flatMap(rate -> optimizers.stream().map(trial -> trial.swept(RATE, rate)))
                .toList();
        Race race = new Race(new Comparison(trials, List.of()));
        SweepScreen screen = new SweepScreen(still, new Race.RaceProgress(race), true, 0, 0).atChosen(optimizers);
        return Transition.to(screen, state, new Command.StartRace(race, false));
    }

    private Race race() {
        return progress.race();
    }

    /** Returns the screen at the run that is chosen in the lab, in the column nearest to its learning rate. */
    private SweepScreen atChosen(List<Trial> optimizers) {
        LabSelection selection = lab.selection();
        if (selection.row() >= selection.trials().size()) {
            return this;
        }
        Trial chosen = lab.session().race().trials().get(selection.trials().get(selection.row()));
        List<Object> rows = optimizers.stream().map(Trial::apartFromRate).toList();
        return withCell(
                rows.indexOf(chosen.apartFromRate()), nearest(chosen.rule().lr(), rates(optimizers)));
    }

    /** Returns the index of the nearest learning rate on the logarithmic scale of the map, 0-based. */
    private static int nearest(double rate, List<Double> rates) {
        return IntStream.range(0, rates.size())
                .boxed()
                .min(Comparator.comparingDouble(column -> Math.abs(Math.log(rate / rates.get(column)))))
                .orElse(0);
    }

    private static List<Trial> optimizers(LabScreen lab) {
        Map<Object, Trial> first = new LinkedHashMap<>();
        for (int number : lab.selection().trials()) {
            Trial trial = lab.session().race().trials().get(number);
            first.putIfAbsent(trial.apartFromRate(), trial);
        }
        return List.copyOf(first.values());
    }

    /** Returns 1, 3, 10, 30, … times a power of ten: {@link #LOWEST}, or that below a lower rate. */
    private static List<Double> rates(List<Trial> optimizers) {
        double least = optimizers.stream()
                .mapToDouble(trial -> trial.rule().lr())
                .min()
                .orElse(1);
        int exponent = (int) Math.min(LOWEST, Math.floor(Math.log10(Math.max(least, Double.MIN_NORMAL))));
        return IntStream.range(0, RATES)
                .mapToObj(i -> Double.valueOf((i % 2 == 0 ? "1e" : "3e") + (exponent + i / 2)))
                .toList();
    }

    @Override
    public ScreenCommands<SweepScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    /** Pauses a running sweep, or else returns to the lab. */
    private Transition close(AppState state) {
        return isRunning ? pause(state) : Transition.to(lab, state, new Command.CancelRace(race()));
    }

    private Transition pause(AppState state) {
        return Transition.to(new SweepScreen(lab, progress, false, row, column), state);
    }

    private SweepScreen moved(int rows, int columns) {
        return withCell(row + rows, column + columns);
    }

    private OptimizerNames optimizers(AppState state) {
        return new OptimizerNames(lab.session().experiment(), state.language());
    }

    private List<String> optimizerNames(AppState state) {
        return optimizers(state).all();
    }

    /** Pauses the sweep or goes on with it. The runs so far are kept. */
    private Transition run(AppState state) {
        if (progress.isOver()) {
            return Transition.to(this, state.withNotice(MessageKey.SWEEP_OVER));
        }
        return isRunning ? pause(state) : advance(progress, state);
    }

    private Transition advance(Race.RaceProgress now, AppState state) {
        return Transition.to(new SweepScreen(lab, now, true, row, column), state, new Command.AdvanceRace(now.race()));
    }

    private SweepScreen withCell(int otherRow, int otherColumn) {
        int toRow = Math.max(0, Math.min(otherRow, rows() - 1));
        int toColumn = Math.max(0, Math.min(otherColumn, RATES - 1));
        return new SweepScreen(lab, progress, isRunning, toRow, toColumn);
    }

    private int rows() {
        return race().trials().size() / RATES;
    }

    /** Opens the lab with the optimizer and learning rate of the chosen cell, and runs it from the start. */
    private Transition openLab(AppState state) {
        Trial trial = race().trials().get(column * rows() + row);
        Optional<Setting> change = lab.session()
                .experiment()
                .rate(trial.label().optimizer(), trial.rule().lr());
        if (change.isEmpty()) {
            return Transition.to(this, state.withNotice(MessageKey.SWEEP_NO_RATE));
        }
        return lab.runWith(change.get(), trial.label().optimizer(), state)
                .after(List.of(new Command.CancelRace(race())));
    }

    /** Handles a report on the race of the sweep, and passes any other report to the lab. */
    @Override
    public Transition onReport(Report report, AppState state) {
        if (report instanceof Report.RaceAdvanced raced && raced.progress().race() == race()) {
            return isRunning && !raced.progress().isOver()
                    ? advance(raced.progress(), state)
                    : Transition.to(new SweepScreen(lab, raced.progress(), false, row, column), state);
        }
        if (report instanceof Report.RaceFailed broken && broken.race() == race()) {
            return pause(state.withNotice(broken.message()));
        }
        return LabOverlay.super.onReport(report, state);
    }

    @Override
    public Screen withLab(LabScreen other, AppState state) {
        return new SweepScreen(other, progress, isRunning, row, column);
    }

    @Override
    public Transition onMemoryExhausted(AppState state) {
        return lab.onMemoryExhausted(state).after(List.of(new Command.CancelRace(race())));
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new Plain(this, state);
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame frame = ScreenFrame.whole(state);
        LabLayout layout = new LabLayout(state.size());
        String title = lab.title(MessageKey.SWEEP_HEADER, state);
        return frame.frame(title, layout.indented(body(layout, state)), frame.foot(), commands(state));
    }

    private SweepMap map(UiText texts) {
        return SweepMap.of(
                        race().trials(), progress.snapshots(), lab.selection().naming(texts))
                .orElseThrow();
    }

    private List<Line> body(LabLayout layout, AppState state) {
        List<Line> rows = new ArrayList<>();
        rows.add(SweepMap.progress(isRunning, progress.share(), progress.elapsed(), state.texts(), layout.width()));
        rows.add(Line.blank());
        rows.addAll(map(state.captions())
                .drawing(layout.wide(Math.max(1, layout.bodyHeight() - 4)), row, column)
                .lines(state.raster()));
        rows.add(Line.blank());
        rows.add(Line.of(map(state.texts()).cell(row, column), Style.STRONG).truncate(layout.width()));
        return rows;
    }

    /** A sweep in plain mode: the best learning rate of each optimizer, and any cell by its optimizer and rate. */
    private record Plain(SweepScreen screen, AppState state) implements PlainScreen {

        @Override
        public Object contentKey() {
            return SweepScreen.class;
        }

        @Override
        public String prompt() {
            return state.texts().say(MessageKey.PROMPT_SWEEP);
        }

        private SweepMap map() {
            return screen.map(state.texts());
        }

        @Override
        public List<String> paragraphs() {
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(new LabText(screen.lab, state).title(MessageKey.SWEEP_HEADER));
            if (!screen.isRunning) {
                paragraphs.addAll(new SweepText(map()).paragraphs());
                if (!screen.progress.isOver()) {
                    paragraphs.add(state.texts().say(MessageKey.PLAIN_SWEEP_STOPPED));
                }
            }
            return paragraphs;
        }

        @Override
        public Optional<String> progress() {
            String share = UiText.hundredths(screen.progress.share());
            return screen.isRunning
                    ? Optional.of(state.texts().say(MessageKey.PLAIN_SWEEP_PROGRESS, share))
                    : Optional.empty();
        }

        @Override
        public Optional<Transition> onInterrupt() {
            return screen.isRunning ? Optional.of(screen.close(state)) : Optional.empty();
        }

        @Override
        public boolean isOverlay() {
            return true;
        }

        /** Opens the lab with the cell of an optimizer and a learning rate. */
        Transition open(String words) {
            return cell(words).map(cell -> cell.openLab(state)).orElseGet(this::unknown);
        }

        /** Shows the cell of an optimizer and a learning rate, or all cells of an optimizer. */
        Transition show(String words) {
            return row(words)
                    .map(row -> Transition.output(new SweepText(map()).cells(row), screen, state))
                    .or(() -> cell(words)
                            .map(cell -> Transition.output(List.of(map().cell(cell.row, cell.column)), cell, state)))
                    .orElseGet(this::unknown);
        }

        private Transition unknown() {
            List<String> names = map().rows().stream()
                    .map(row -> screen.optimizers(state).typed(row.optimizer()))
                    .distinct()
                    .toList();
            return Transition.refused(
                    MessageKey.PLAIN_NO_CELL, screen, state, state.texts().or(names));
        }

        /**
         * Returns the screen at the cell of an optimizer and the nearest learning rate; empty if the words name none.
         */
        private Optional<SweepScreen> cell(String typed) {
            String[] words = typed.strip().split("\\s+(?=\\S+$)", 2);
            double rate = words.length < 2
                    ? 0
                    : NumberAnswer.read(words[1], "").value().orElse(0);
            return row(words[0])
                    .filter(row -> rate > 0)
                    .map(row -> screen.withCell(row, nearest(rate, map().values())));
        }

        /** Returns the row of an optimizer, 0-based; empty if the name is that of no optimizer of the map. */
        private Optional<Integer> row(String optimizer) {
            List<String> labels =
                    map().rows().stream().map(row -> row.optimizer()).toList();
            return screen.optimizers(state)
                    .label(optimizer)
                    .map(labels::indexOf)
                    .filter(row -> row >= 0);
        }
    }
}
