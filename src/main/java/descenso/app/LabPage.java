package descenso.app;

import descenso.course.PredictionQuestion;
import descenso.phrases.Phrase;
import descenso.plot.Drawing;
import descenso.plot.Ink;
import descenso.plot.Mark;
import descenso.train.Outcome;
import descenso.train.Snapshot;
import descenso.train.Status;
import descenso.train.TheoryCheck;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.Chrome;
import descenso.view.DynamicsTable;
import descenso.view.KnobsView;
import descenso.view.LabLayout;
import descenso.view.LabNames;
import descenso.view.LabPicture;
import descenso.view.Naming;
import descenso.view.Picture;
import descenso.view.PredictionView;
import descenso.view.RaceView;
import descenso.view.SweepMap;
import descenso.view.TheoryList;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The lab as it is seen: the picture, the knobs beside it, the table below. */
record LabPage(LabScreen lab, Study study) {

    private static final Size ELSEWHERE = new Size(110, 34);

    private static final int LOWEST_PICTURE = 6;
    /** What theory says does not make it any lower than this by itself. */
    private static final int GOOD_PICTURE = 14;

    /** In one that is lower, the table's marks have to do. */
    private static final int LEGEND_FROM = 13;

    private static final int LOWEST_TABLE = 2;

    /** The table's head, and what its signs mean. */
    private static final int TABLE_EXTRA = 2;

    Frame frame() {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        LabLayout layout = new LabLayout(study.size());
        List<Line> below = below(layout);
        int top = Math.max(1, layout.bodyHeight() - below.size() - 1);
        List<Line> body = layout.body(picture(layout.pictureSize(top)), side(layout.sideWidth(), top), below);
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.LAB_TITLE) + " — " + title()),
                body,
                foot(round),
                round.help(lab.keys(study)));
    }

    /** A notice, or else what there is to be seen. */
    private Line foot(Surroundings round) {
        return study.notice().isPresent()
                ? round.foot()
                : lab.bench()
                        .experiment()
                        .look()
                        .map(look -> round.chrome().remark(look.in(study.language())))
                        .orElse(Line.blank());
    }

    private String title() {
        return lab.bench().experiment().title().in(study.language());
    }

    private List<Line> picture(Size size) {
        Picture shown = shownPicture();
        Drawing drawing = shown == Picture.HEATMAP
                ? map().drawing(size)
                : picture(OptionalInt.empty(), 0, size.rows() >= LEGEND_FROM).drawing(shown, size);
        return drawing.lines(study.ink());
    }

    private Picture shownPicture() {
        return lab.selection().picture();
    }

    /** The picture that is shown, in a size to be looked at elsewhere. */
    Drawing takenAlong() {
        Picture shown = shownPicture();
        return shown == Picture.HEATMAP
                ? map().drawing(ELSEWHERE)
                : picture(OptionalInt.empty(), 0, true).drawing(shown, ELSEWHERE);
    }

    private SweepMap map() {
        Bench bench = lab.bench();
        return SweepMap.of(bench.race().trials(), bench.standing().snapshots(), naming())
                .orElseThrow();
    }

    /** The coordinate over time, or of a network the loss, with a step marked. */
    List<Line> pictureAt(int step, int coordinate, Size size) {
        Picture shown = lab.selection().pictures().contains(Picture.PATH) ? Picture.PATH : Picture.LOSS;
        return picture(OptionalInt.of(step), coordinate, true)
                .drawing(shown, size)
                .lines(study.ink());
    }

    private LabPicture picture(OptionalInt step, int coordinate, boolean hasLegend) {
        return new LabPicture(runs(), names(), how(step, coordinate, hasLegend), study.language(), study.speech());
    }

    private LabPicture.View how(OptionalInt step, int coordinate, boolean hasLegend) {
        Sight sight = lab.sight();
        int row = Math.min(lab.selection().row(), Math.max(0, runs().size() - 1));
        return new LabPicture.View(
                sight.isAlone() ? OptionalInt.of(row) : OptionalInt.empty(),
                row,
                sight.flipsScale(),
                sight.isSmooth(),
                step,
                coordinate,
                hasLegend);
    }

    private List<Snapshot> runs() {
        return lab.selection().runs();
    }

    private List<String> names() {
        return labNames().of(runs());
    }

    private Naming naming() {
        return Naming.of(lab.bench().experiment(), study.language(), study.speech());
    }

    private LabNames labNames() {
        return new LabNames(lab.bench().race().heats().size() > 1, naming());
    }

    private List<Line> side(int width, int height) {
        List<Line> lines = new ArrayList<>(race().lines(width));
        lines.add(Line.of(study.speech().say(Phrase.LAB_PICTURE, shownPicture().name(study.speech())), Style.MUTED)
                .cut(width));
        lines.add(Line.blank());
        String label = naming().optimizer(lab.selection().label());
        lines.add(Line.of(study.speech().say(Phrase.LAB_KNOBS, label), Style.HEADING)
                .cut(width));
        KnobsView knobs = new KnobsView(
                lab.selection().knobs(),
                lab.selection().knobNumber(),
                lab.typed().map(TextField::text).orElse(""),
                lab.typed().isPresent(),
                naming());
        lines.addAll(knobs.lines(width, Math.max(1, height - lines.size() - 1)));
        if (!lab.bench().off().isEmpty()) {
            String off = String.join(
                    ", ",
                    lab.bench().labels().stream()
                            .filter(lab.bench().off()::contains)
                            .map(naming()::optimizer)
                            .toList());
            lines.add(Line.of(study.speech().say(Phrase.LAB_OFF, off), Style.MUTED)
                    .cut(width));
        }
        if (lines.size() + 2 <= height) {
            lines.add(Line.blank());
            lines.add(Line.of(elsewhere(), Style.MUTED).cut(width));
        }
        return lines;
    }

    /** What a student would not look for. */
    private String elsewhere() {
        int challenges = lab.bench().experiment().challenges().size();
        return challenges == 0
                ? study.speech().say(Phrase.LAB_ELSEWHERE)
                : study.speech().say(Phrase.LAB_ELSEWHERE_CHALLENGES);
    }

    private RaceView race() {
        Bench bench = lab.bench();
        List<Snapshot> runs = runs();
        double share = bench.standing().share(bench.race());
        long elapsed = bench.standing().elapsed().toMillis();
        return new RaceView(
                state(),
                bench.pace().stepsPerSecond(),
                runs.stream().mapToInt(Snapshot::steps).max().orElse(0),
                runs.stream().mapToInt(run -> run.trial().limit().steps()).max().orElse(0),
                labNames().heat(runs),
                share,
                share <= 0 ? -1 : Math.round(elapsed * (1 - share) / share / 1000),
                study.speech());
    }

    private RaceView.State state() {
        Standing standing = lab.bench().standing();
        if (standing.isOver()) {
            return RaceView.State.OVER;
        }
        boolean isEnded = standing.snapshots().stream()
                .allMatch(snapshot ->
                        snapshot.filter(run -> run.status() != Status.RUNNING).isPresent());
        if (isEnded) {
            return RaceView.State.MEASURING;
        }
        if (lab.bench().isRunning()) {
            return RaceView.State.RUNNING;
        }
        return standing.isFresh() ? RaceView.State.READY : RaceView.State.PAUSED;
    }

    /** What was predicted, and what came of it, over the table. */
    private List<Line> below(LabLayout layout) {
        List<Line> lines = new ArrayList<>(prediction(layout.width()));
        if (!lines.isEmpty()) {
            lines.add(Line.blank());
        }
        lines.addAll(table(layout, layout.bodyHeight() - 1 - LOWEST_PICTURE - lines.size()));
        return lines;
    }

    private List<Line> prediction(int width) {
        Guess guess = lab.account().guess();
        Optional<PredictionQuestion> question = lab.bench().experiment().prediction();
        if (question.isEmpty() || guess.answer().isEmpty()) {
            return List.of();
        }
        PredictionView words = guess.isTold()
                ? new PredictionView(question.get(), guess.figures(), study.language(), study.speech())
                : PredictionView.before(question.get(), study.language(), study.speech());
        return guess.isTold()
                ? words.verdict(guess.answer().get(), guess.verdict().get(), width)
                : List.of(Line.of(
                                study.speech()
                                        .say(
                                                Phrase.PREDICT_GIVEN,
                                                words.answer(guess.answer().get())),
                                Style.QUESTION)
                        .cut(width));
    }

    /** As high as the runs are many and as the picture lets it be; what theory says stands below. */
    private List<Line> table(LabLayout layout, int room) {
        List<Line> theory = theory(layout.width());
        int height = Math.max(LOWEST_TABLE, Math.min(room, runs().size() + TABLE_EXTRA));
        List<Line> lines = new ArrayList<>(new DynamicsTable(
                        lab.bench().experiment(), runs(), names(), this::mark, study.language(), study.speech())
                .lines(layout.width(), height, lab.selection().row()));
        if (!theory.isEmpty() && lines.size() + 1 + theory.size() <= room + LOWEST_PICTURE - GOOD_PICTURE) {
            lines.add(Line.blank());
            lines.addAll(theory);
        }
        return lines;
    }

    private String mark(int curve) {
        Mark mark = Mark.of(curve);
        return Character.toString(study.ink() == Ink.ASCII ? mark.ascii() : mark.unicode());
    }

    /** None before all has been measured. */
    private List<Line> theory(int width) {
        List<TheoryCheck> checks =
                lab.bench().standing().outcome().map(Outcome::checks).orElse(List.of());
        return new TheoryList(
                        lab.bench().experiment(),
                        checks,
                        !lab.bench().settings().isEmpty(),
                        study.language(),
                        study.speech())
                .lines(width);
    }
}
