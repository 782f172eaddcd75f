package descenso.app;

import descenso.course.PredictionQuestion;
import descenso.phrases.Phrase;
import descenso.quiz.Forecast;
import descenso.quiz.NumberAnswer;
import descenso.quiz.Prediction;
import descenso.tui.Frame;
import descenso.tui.Glyphs;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.Chrome;
import descenso.view.Pointer;
import descenso.view.PredictionView;
import descenso.view.Speech;
import descenso.widget.TextField;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What an experiment asks before it is run for the first time.
 *
 * @param lab the screen to go back to, and to run it on
 * @param order of the options, by their numbers: not their author's; as the learner has it, where the question is about
 *     it
 * @param chosen the number of the chosen row; the last says "I don't know"
 * @param field the number that is typed, where the question is about one
 */
record PredictionScreen(LabScreen lab, PredictionQuestion question, List<Integer> order, int chosen, TextField field)
        implements Screen {

    /** Between a number and its unit. */
    private static final int GAP = 2;

    PredictionScreen {
        order = List.copyOf(order);
    }

    static PredictionScreen over(LabScreen lab, PredictionQuestion question) {
        return new PredictionScreen(lab, question, shuffled(lab, question), 0, TextField.empty());
    }

    /** Every time alike, but so that nobody learns on which row the right answer stands. */
    private static List<Integer> shuffled(LabScreen lab, PredictionQuestion question) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        Collections.shuffle(order, new Random(lab.bench().experiment().id().hashCode()));
        return order;
    }

    @Override
    public KeyMap keys(Study study) {
        return isOfNumber() ? Keys.PREDICT_NUMBER : isOfOrder() ? Keys.PREDICT_ORDER : Keys.PREDICT;
    }

    private boolean isOfNumber() {
        return question.prediction() instanceof Prediction.Amount;
    }

    private boolean isOfOrder() {
        return question.prediction() instanceof Prediction.Order;
    }

    private boolean isOfTruth() {
        return question.prediction() instanceof Prediction.Truth;
    }

    /** All rows that can be chosen but the last. */
    private int answers() {
        return isOfNumber() ? 1 : isOfTruth() ? 2 : order.size();
    }

    @Override
    public Turn act(Action action, Study study) {
        return switch (action) {
            case BACK -> Turn.to(lab, study);
            case DOWN -> Turn.to(at(chosen + 1), study);
            case UP -> Turn.to(at(chosen - 1), study);
            case TOP -> Turn.to(at(0), study);
            case BOTTOM -> Turn.to(at(answers()), study);
            case NEXT, PREVIOUS, OPEN, GO_ON, GO_BACK, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT ->
                Turn.to(this, study);
        };
    }

    @Override
    public Turn act(LabAction action, Study study) {
        return switch (action) {
            case ANSWER -> answered(study);
            case LOWER -> Turn.to(moved(1), study);
            case HIGHER -> Turn.to(moved(-1), study);
            default -> Turn.to(this, study);
        };
    }

    private PredictionScreen at(int row) {
        return new PredictionScreen(lab, question, order, Math.floorMod(row, answers() + 1), field);
    }

    /** The chosen option further down, or up. */
    private PredictionScreen moved(int by) {
        int to = chosen + by;
        if (chosen >= order.size() || to < 0 || to >= order.size()) {
            return this;
        }
        List<Integer> other = new ArrayList<>(order);
        other.add(to, other.remove(chosen));
        return new PredictionScreen(lab, question, other, to, field);
    }

    private Turn answered(Study study) {
        if (chosen == answers()) {
            return lab.predicting(new Forecast.Unknown(), study);
        }
        return isOfNumber() ? numbered(study) : lab.predicting(chosenAnswer(), study);
    }

    private Forecast chosenAnswer() {
        if (isOfOrder()) {
            return new Forecast.Ranking(order);
        }
        return isOfTruth() ? new Forecast.Statement(chosen == 0) : new Forecast.Option(order.get(chosen));
    }

    private Turn numbered(Study study) {
        NumberAnswer number = NumberAnswer.read(field.text(), unit(study));
        return number.value().isPresent()
                ? lab.predicting(new Forecast.Amount(number.value().getAsDouble()), study)
                : Turn.to(this, number.fault().map(study::noticing).orElse(study));
    }

    /** Of the number; empty where it has none. */
    private String unit(Study study) {
        return question.unit().map(words -> words.in(study.language())).orElse("");
    }

    @Override
    public Turn type(Key key, Study study) {
        return isOfNumber() ? Turn.to(typed(field.pressed(key).orElse(field)), study) : Turn.to(this, study);
    }

    @Override
    public Turn paste(String text, Study study) {
        return Turn.to(isOfNumber() ? typed(field.inserted(text)) : this, study);
    }

    private PredictionScreen typed(TextField other) {
        return new PredictionScreen(lab, question, order, 0, other);
    }

    @Override
    public Turn hear(Report report, Study study) {
        Turn turn = lab.hear(report, study);
        return turn.screen() instanceof LabScreen still
                ? new Turn(new PredictionScreen(still, question, order, chosen, field), turn.study(), turn.commands())
                : turn;
    }

    @Override
    public Turn exhausted(Study study) {
        return lab.exhausted(study);
    }

    @Override
    public Telling telling(Study study) {
        return new PredictionTelling(this, study);
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        PredictionView words = PredictionView.before(question, study.language(), study.speech());
        int width = study.layout().alone().textWidth();
        List<Line> lines = new ArrayList<>(words.ask(width));
        lines.add(Line.blank());
        int first = lines.size();
        lines.addAll(rows(words, study, width));
        Viewport window = new Viewport(0, study.layout().bodyHeight(), lines.size()).showing(first + chosen);
        Frame frame = chrome.frame(
                chrome.header(study.speech().say(Phrase.PREDICT_TITLE) + " — "
                        + lab.bench().experiment().title().in(study.language())),
                chrome.column(window.of(lines)),
                round.foot(),
                round.help(keys(study)));
        return isOfNumber() && chosen == 0
                ? frame.withCursor(
                        chrome.columnOf(
                                Pointer.WIDTH + prompt(study).length() + field.column(fieldWidth(study, width))),
                        2 + first - window.top())
                : frame;
    }

    private static String prompt(Study study) {
        return study.speech().say(Phrase.PREDICT_NUMBER) + " ";
    }

    /** What the sign before it, the prompt and the unit leave. */
    private int fieldWidth(Study study, int width) {
        return Math.max(
                1, width - Pointer.WIDTH - prompt(study).length() - unit(study).length() - GAP);
    }

    /** The cursor stands on a space. */
    private Line number(Study study, int width) {
        Glyphs glyphs = study.speech().glyphs();
        return Line.join(
                Pointer.before(chosen == 0, glyphs),
                Line.of(
                        new Span(prompt(study), Style.STRONG),
                        new Span(field.shown(fieldWidth(study, width)), Style.QUESTION),
                        new Span("  " + glyphs.write(unit(study)), Style.MUTED)));
    }

    private List<Line> rows(PredictionView words, Study study, int width) {
        Speech speech = study.speech();
        List<Line> rows = new ArrayList<>();
        if (isOfNumber()) {
            rows.add(number(study, width));
        }
        for (int row = 0; row < answers() && !isOfNumber(); row++) {
            rows.add(row(row, isOfTruth() ? truth(row, speech) : words.option(order.get(row)), speech, width));
        }
        rows.add(row(answers(), speech.say(Phrase.PREDICT_UNKNOWN), speech, width));
        if (isOfOrder()) {
            rows.add(Line.blank());
            rows.add(Line.of(speech.say(Phrase.PREDICT_ORDER), Style.MUTED));
        }
        return rows;
    }

    private static String truth(int row, Speech speech) {
        return speech.say(row == 0 ? Phrase.PREDICT_TRUE : Phrase.PREDICT_FALSE);
    }

    /** Numbered where the question is about order. */
    private Line row(int row, String text, Speech speech, int width) {
        String number = isOfOrder() && row < answers() ? (row + 1) + ". " : "";
        Line words = Line.of(number + text, Style.TEXT);
        return Line.join(Pointer.before(row == chosen, speech.glyphs()), words).cut(width);
    }
}
