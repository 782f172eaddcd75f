package descenso.view.question;

import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.PredictionQuestion.FigureTemplate;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Prediction;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A prediction with its known figures, by name: the question, the answer, the verdict and the reason. */
public record PredictionView(PredictionQuestion question, Map<String, Double> figures, UiText texts) {

    /** Minimum number of digits of a rounded measured number. A number of one digit is a guess: 3 for 3.4. */
    private static final int LEAST_DIGITS = 2;

    /** Number of digits of a measured number that is shown. */
    private static final int SHOWN_DIGITS = 3;

    /** Maximum ratio of a good bet and the measured number; beyond it, only the order of magnitude is right. */
    private static final double NEAR = 1.25;

    /** Maximum length of an option that is not broken at the end of a line, in characters: {@code β = 0.81}. */
    private static final int UNBROKEN = 16;

    /** Creates the view of a question before its experiment has run. */
    public static PredictionView before(PredictionQuestion question, UiText texts) {
        return new PredictionView(question, question.figures().given(), texts);
    }

    public Section ask() {
        return Section.paragraph(text(question.ask()), Style.QUESTION);
    }

    /** Returns the answers to choose from, from 0, or the row of a number; plain mode says how to type them. */
    public List<Section> answers(List<Integer> order, int chosen, Section number) {
        Prediction prediction = question.prediction();
        AnswerRows rows = new AnswerRows(texts, chosen);
        if (prediction instanceof Prediction.Amount) {
            String unknown = texts.say(MessageKey.PREDICT_UNKNOWN);
            return rows.option(number)
                    .option(new Section.Paragraph(Wording.of(unknown, Style.TEXT, "")))
                    .number(question.unit().map(texts::say))
                    .sections();
        }
        if (prediction instanceof Prediction.Truth) {
            return rows.row(MessageKey.PREDICT_TRUE)
                    .row(MessageKey.PREDICT_FALSE)
                    .row(MessageKey.PREDICT_UNKNOWN)
                    .told(MessageKey.TOLD_HOW_VERDICT)
                    .sections();
        }
        boolean isOrder = prediction instanceof Prediction.Order;
        for (int place = 0; place < order.size(); place++) {
            String answer = option(order.get(place));
            rows.row(answer, answer);
        }
        rows.row(MessageKey.PREDICT_UNKNOWN);
        if (!isOrder) {
            return rows.told(MessageKey.TOLD_HOW_CHOICE, Integer.toString(order.size() + 1))
                    .sections();
        }
        Span hint = new Span(texts.say(MessageKey.PREDICT_ORDER), Style.MUTED);
        return rows.add(new Section.Paragraph(Wording.shown(List.of(hint))))
                .told(MessageKey.TOLD_HOW_ORDER, AnswerRows.counted(order.size()))
                .sections();
    }

    /** Returns an answer as plain mode says it. The options of a ranking follow one another. */
    public String told(Answer answer) {
        return SentenceFormatter.flowing(answer(answer, then(texts, true)));
    }

    /** Returns what stands between the items of an order in one line: words if they are told, else a sign. */
    public static String then(UiText texts, boolean isTold) {
        return isTold
                ? ", " + texts.say(MessageKey.TOLD_THEN) + " "
                : texts.characters().select("\u00A0→ ", "\u00A0> ");
    }

    /** Returns the text of an option. */
    public String option(int index) {
        return text(question.options().get(index).text());
    }

    /** Returns an answer in words. */
    public String answer(Answer answer) {
        return answer(answer, then(texts, false));
    }

    private String answer(Answer answer, String then) {
        if (answer instanceof Answer.Options options) {
            return options.chosen().stream().map(this::option).collect(Collectors.joining());
        }
        if (answer instanceof Answer.Ranking ranking) {
            return ranking.items().stream()
                    .map(this::option)
                    .map(option -> option.length() > UNBROKEN ? option : option.replace(' ', '\u00A0'))
                    .collect(Collectors.joining(then));
        }
        if (answer instanceof Answer.Amount amount) {
            String number = texts.numbers().measured(amount.value());
            return texts.encode(question.unit()
                    .map(unit -> texts.numbers().with(unit.in(texts.language()), number))
                    .orElse(number));
        }
        if (answer instanceof Answer.Statement statement) {
            return texts.say(statement.isTrue() ? MessageKey.PREDICT_TRUE : MessageKey.PREDICT_FALSE);
        }
        return texts.say(MessageKey.PREDICT_UNKNOWN);
    }

    /** Returns the verdict on an answer: whether it is correct, the correct one, and, unless undecided, the reason. */
    public List<Section> verdict(Answer answer, Prediction.Verdict verdict) {
        String shown = judgement(answer, verdict, this::answer);
        Style style = switch (verdict.grade()) {
            case RIGHT -> Style.RIGHT;
            case WRONG, PARTLY -> Style.WRONG;
            case UNKNOWN, UNDECIDED -> Style.STRONG;
        };
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Paragraph(Wording.of(shown, style, told(answer, verdict))));
        if (verdict.grade() != GradingResult.Grade.UNDECIDED) {
            feedback(answer).ifPresent(reply -> sections.add(Section.paragraph(text(reply))));
            sections.add(Section.paragraph(text(question.why())));
        }
        return sections;
    }

    /** Returns the first paragraph of the verdict as plain mode says it. */
    private String told(Answer answer, Prediction.Verdict verdict) {
        return SentenceFormatter.flowing(judgement(answer, verdict, this::told));
    }

    /**
     * Returns what a judged prediction leaves on its page: the bet, the result and the sign of the grade in one row,
     * and the reason. Plain mode says the verdict.
     *
     * @param verdict empty if the result is unknown, because the learner has skipped the prediction and not run it
     * @param numbers the numbers of the question, if they are not the author's; empty otherwise
     */
    public List<Section> trace(Answer answer, Optional<Prediction.Verdict> verdict, String numbers) {
        boolean isBet = !(answer instanceof Answer.Unknown);
        String with = numbers.isEmpty() ? "" : texts.say(MessageKey.PREDICT_WITH, numbers);
        String bet = isBet ? texts.say(MessageKey.PREDICT_BET, answer(answer)) : texts.say(MessageKey.PREDICT_NO_BET);
        List<String> parts = new ArrayList<>(List.of(with, bet));
        verdict.map(this::came).ifPresent(parts::add);
        String row = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(texts.dot()));
        List<Span> spans = new ArrayList<>(List.of(new Span(row, Style.TEXT)));
        verdict.filter(found -> isBet && found.grade() != GradingResult.Grade.UNDECIDED)
                .map(found -> AnswerStatus.of(found.grade()))
                .ifPresent(status -> spans.add(
                        new Span(texts.dot() + status.explained(texts).replace(' ', '\u00A0'), status.style())));
        String told = SentenceFormatter.joined(
                with,
                isBet ? "" : bet,
                verdict.map(found -> told(answer, found)).orElse(""));
        List<Section> sections = new ArrayList<>(List.of(new Section.Paragraph(Wording.of(spans, told))));
        verdict.filter(found -> found.grade() != GradingResult.Grade.UNDECIDED).ifPresent(found -> {
            String why = text(question.why());
            sections.add(new Section.Paragraph(
                    Wording.of(List.of(new Span(SentenceFormatter.first(why), Style.MUTED)), why)));
        });
        return sections;
    }

    private String came(Prediction.Verdict verdict) {
        return verdict.right().isEmpty()
                ? texts.say(MessageKey.PREDICT_UNDECIDED)
                : texts.say(MessageKey.PREDICT_CAME, answer(verdict.right().get(0)));
    }

    /** Returns whether an answer is correct, and the correct one. */
    private String judgement(Answer answer, Prediction.Verdict verdict, Function<Answer, String> format) {
        if (verdict.grade() == GradingResult.Grade.UNDECIDED) {
            return texts.say(MessageKey.PREDICT_UNDECIDED);
        }
        String own = format.apply(answer);
        String right = format.apply(verdict.right().get(0));
        String judged = switch (verdict.grade()) {
            case RIGHT -> right(answer, verdict.right().get(0), format);
            case WRONG, PARTLY -> texts.say(MessageKey.PREDICT_WRONG, own, right);
            case UNKNOWN, UNDECIDED -> texts.say(MessageKey.PREDICT_TOLD, right);
        };
        return Stream.concat(Stream.of(judged), ties(verdict, format)).collect(Collectors.joining(" "));
    }

    /** Returns the verdict on a correct answer; beside a number that is not exact, the measured one. */
    private String right(Answer answer, Answer right, Function<Answer, String> format) {
        String own = format.apply(answer);
        String exact = format.apply(right);
        if (!(answer instanceof Answer.Amount given && right instanceof Answer.Amount measured)
                || own.equals(exact)
                || isRounded(given.value(), measured.value(), SHOWN_DIGITS)) {
            return texts.say(MessageKey.PREDICT_RIGHT, own);
        }
        int digits = new BigDecimal(NumberText.of(given.value())).precision();
        if (Prediction.tie(given.value(), measured.value())
                || isRounded(given.value(), measured.value(), Math.max(LEAST_DIGITS, digits))) {
            return texts.say(MessageKey.PREDICT_ROUNDED, own, exact);
        }
        double ratio = given.value() / measured.value();
        boolean isNear = ratio <= NEAR && ratio >= 1 / NEAR;
        return texts.say(isNear ? MessageKey.PREDICT_NEAR : MessageKey.PREDICT_MAGNITUDE, own, exact);
    }

    /** Tests whether a number is another one, rounded to some digits. */
    private static boolean isRounded(double given, double measured, int digits) {
        BigDecimal rounded = new BigDecimal(measured).round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.compareTo(new BigDecimal(NumberText.of(given))) == 0;
    }

    /** Returns the other correct answers, and the options of an order that tie. */
    private Stream<String> ties(Prediction.Verdict verdict, Function<Answer, String> format) {
        return Stream.concat(
                listed(MessageKey.PREDICT_TIE, verdict.right().stream().skip(1).map(format)),
                listed(
                        MessageKey.PREDICT_EITHER,
                        question.prediction().ties(figures).stream()
                                .map(group -> texts.and(
                                        group.stream().map(this::option).toList()))));
    }

    private Stream<String> listed(MessageKey key, Stream<String> parts) {
        String all = parts.collect(Collectors.joining("; "));
        return all.isEmpty() ? Stream.of() : Stream.of(texts.say(key, all));
    }

    private Optional<FigureTemplate> feedback(Answer answer) {
        return answer instanceof Answer.Options options
                ? options.chosen().stream()
                        .findFirst()
                        .flatMap(index -> question.options().get(index).feedback())
                : Optional.empty();
    }

    /** Returns an author's text with the figures filled in. */
    private String text(FigureTemplate wording) {
        return texts.encode(wording.in(texts.language(), this::figure));
    }

    private String figure(String name) {
        double value = figures.getOrDefault(name, Double.NaN);
        boolean isGiven = question.figures().given().containsKey(name);
        return isGiven ? texts.numbers().given(value) : texts.numbers().measured(value);
    }
}
