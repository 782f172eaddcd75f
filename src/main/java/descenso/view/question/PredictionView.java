package descenso.view.question;

import descenso.course.experiment.FigureTemplate;
import descenso.course.experiment.PredictionQuestion;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Prediction;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.NumberFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A prediction with its known figures, by name: the question, the answer, the verdict and the reason. */
public record PredictionView(PredictionQuestion question, Map<String, Double> figures, UiText texts) {

    /** Minimum number of digits of a rounded measured number. A number of one digit is a guess: 3 for 3.4. */
    private static final int LEAST_DIGITS = 2;

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
        List<Section> rows = new ArrayList<>();
        if (prediction instanceof Prediction.Amount) {
            rows.add(new Section.Option(chosen == 0, List.of(number)));
            rows.add(option(1, chosen, texts.say(MessageKey.PREDICT_UNKNOWN), ""));
            rows.addAll(AnswerRows.number(question.unit().map(texts::say), texts));
            return rows;
        }
        boolean isOrder = prediction instanceof Prediction.Order;
        List<String> answers = prediction instanceof Prediction.Truth
                ? List.of(texts.say(MessageKey.PREDICT_TRUE), texts.say(MessageKey.PREDICT_FALSE))
                : order.stream().map(this::option).toList();
        for (String answer : answers) {
            rows.add(row(rows.size(), chosen, isOrder ? (rows.size() + 1) + ". " : "", answer));
        }
        rows.add(row(rows.size(), chosen, "", texts.say(MessageKey.PREDICT_UNKNOWN)));
        if (isOrder) {
            Span hint = new Span(texts.say(MessageKey.PREDICT_ORDER), Style.MUTED);
            rows.add(Section.group(new Section.Paragraph(Wording.shown(List.of(hint)))));
            rows.add(Section.told(texts.say(MessageKey.TOLD_HOW_ORDER, AnswerRows.counted(order.size()))));
        } else {
            boolean isTruth = prediction instanceof Prediction.Truth;
            rows.add(Section.told(texts.say(
                    isTruth ? MessageKey.TOLD_HOW_VERDICT : MessageKey.TOLD_HOW_CHOICE,
                    Integer.toString(rows.size()))));
        }
        return rows;
    }

    private Section row(int row, int chosen, String mark, String answer) {
        String told = AnswerRows.row(Integer.toString(row + 1), SentenceFormatter.flowing(answer));
        return option(row, chosen, mark + answer, told);
    }

    private static Section option(int row, int chosen, String shown, String told) {
        return new Section.Option(row == chosen, List.of(new Section.Paragraph(Wording.of(shown, Style.TEXT, told))));
    }

    /** Returns an answer as plain mode says it. The options of a ranking follow one another. */
    public String told(Answer answer) {
        return SentenceFormatter.flowing(answer(answer, ", " + texts.say(MessageKey.TOLD_THEN) + " "));
    }

    /** Returns the text of an option. */
    public String option(int index) {
        return text(question.options().get(index).text());
    }

    /** Returns an answer in words. */
    public String answer(Answer answer) {
        return answer(answer, texts.characters().select(" → ", " > "));
    }

    private String answer(Answer answer, String then) {
        if (answer instanceof Answer.Options options) {
            return options.chosen().stream().map(this::option).collect(Collectors.joining());
        }
        if (answer instanceof Answer.Ranking ranking) {
            return ranking.items().stream().map(this::option).collect(Collectors.joining(then));
        }
        if (answer instanceof Answer.Amount amount) {
            return withUnit(digits().measured(amount.value()));
        }
        if (answer instanceof Answer.Statement statement) {
            return texts.say(statement.isTrue() ? MessageKey.PREDICT_TRUE : MessageKey.PREDICT_FALSE);
        }
        return texts.say(MessageKey.PREDICT_UNKNOWN);
    }

    private String withUnit(String number) {
        return texts.encode(question.unit()
                .map(unit -> digits().with(unit.in(texts.language()), number))
                .orElse(number));
    }

    /** Returns the verdict on an answer: whether it is correct, the correct one, and, unless undecided, the reason. */
    public List<Section> verdict(Answer answer, Prediction.Verdict verdict) {
        String shown = judgement(answer, verdict, this::answer, (own, right) -> own + " ≈ " + right);
        String told =
                judgement(answer, verdict, this::told, (own, right) -> texts.say(MessageKey.TOLD_NEAR, own, right));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Paragraph(Wording.of(shown, style(verdict), SentenceFormatter.flowing(told))));
        reasons(answer, verdict).forEach(reason -> sections.add(Section.paragraph(reason)));
        return sections;
    }

    /** Returns the author's reply to the answer, and the reason. Empty if the grade is undecided. */
    private List<String> reasons(Answer answer, Prediction.Verdict verdict) {
        return verdict.grade() == GradingResult.Grade.UNDECIDED
                ? List.of()
                : Stream.concat(feedback(answer).stream(), Stream.of(question.why()))
                        .map(this::text)
                        .toList();
    }

    private static Style style(Prediction.Verdict verdict) {
        return switch (verdict.grade()) {
            case RIGHT -> Style.RIGHT;
            case WRONG, PARTLY -> Style.WRONG;
            case UNKNOWN, UNDECIDED -> Style.STRONG;
        };
    }

    /** Returns whether an answer is correct, and the correct one; {@code near} joins a number and the exact one. */
    private String judgement(
            Answer answer, Prediction.Verdict verdict, Function<Answer, String> format, BinaryOperator<String> near) {
        if (verdict.grade() == GradingResult.Grade.UNDECIDED) {
            return texts.say(MessageKey.PREDICT_UNDECIDED);
        }
        String own = format.apply(answer);
        String right = format.apply(verdict.right().get(0));
        String judged = switch (verdict.grade()) {
            case RIGHT -> right(answer, verdict.right().get(0), format, near);
            case WRONG, PARTLY -> texts.say(MessageKey.PREDICT_WRONG, own, right);
            case UNKNOWN, UNDECIDED -> texts.say(MessageKey.PREDICT_TOLD, right);
        };
        return Stream.concat(Stream.of(judged), ties(verdict, format)).collect(Collectors.joining(" "));
    }

    private String right(Answer answer, Answer right, Function<Answer, String> format, BinaryOperator<String> near) {
        String own = format.apply(answer);
        String exact = format.apply(right);
        if (!(answer instanceof Answer.Amount given && right instanceof Answer.Amount measured) || own.equals(exact)) {
            return texts.say(MessageKey.PREDICT_RIGHT, own);
        }
        return isRounded(given.value(), measured.value())
                ? texts.say(MessageKey.PREDICT_RIGHT, near.apply(own, exact))
                : texts.say(MessageKey.PREDICT_NEAR, own, exact);
    }

    /** Tests whether a number is another one, rounded to as many digits (at least two) or to those shown. */
    private static boolean isRounded(double given, double measured) {
        BigDecimal written = new BigDecimal(NumberText.of(given));
        MathContext digits = new MathContext(Math.max(LEAST_DIGITS, written.precision()), RoundingMode.HALF_UP);
        return Prediction.tie(given, measured)
                || new BigDecimal(measured).round(digits).compareTo(written) == 0;
    }

    /** Returns the other correct answers, and the options of an order that tie. */
    private Stream<String> ties(Prediction.Verdict verdict, Function<Answer, String> format) {
        List<Answer> others = verdict.right().subList(1, verdict.right().size());
        Stream<String> alsoRight = others.isEmpty()
                ? Stream.of()
                : Stream.of(
                        texts.say(MessageKey.PREDICT_TIE, joined(others.stream().map(format))));
        List<List<Integer>> groups = question.prediction().ties(figures);
        Stream<String> either = groups.isEmpty()
                ? Stream.of()
                : Stream.of(texts.say(
                        MessageKey.PREDICT_EITHER, joined(groups.stream().map(this::listed))));
        return Stream.concat(alsoRight, either);
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }

    private String listed(List<Integer> options) {
        return texts.and(options.stream().map(this::option).toList());
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
        return isGiven ? digits().given(value) : digits().measured(value);
    }

    private NumberFormatter digits() {
        return new NumberFormatter(texts.language());
    }
}
