package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.KnownWords;
import descenso.course.source.LocalizedText;
import descenso.course.source.ReadContext;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.YamlNode;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The question before an experiment runs: a prediction with its texts and the figures that decide it.
 *
 * @param ask the question; like the options, it names only figures that are known before the run
 * @param options options of a choice or an order, in the order of the prediction; otherwise empty
 * @param unit unit of an amount; it may be typed after the number
 * @param why the result and its reason, shown after the run
 * @param whyAgain the same for the numbers of {@code again}; empty if {@code why} holds for them too
 */
public record PredictionQuestion(
        FigureTemplate ask,
        Prediction prediction,
        List<PredictionOption> options,
        Optional<LocalizedText> unit,
        Figures figures,
        FigureTemplate why,
        Optional<FigureTemplate> whyAgain,
        List<Again> again,
        SourcePosition position) {

    /** Returns the question as it is asked with other numbers, with the explanation that holds for them. */
    public PredictionQuestion withOtherNumbers() {
        return new PredictionQuestion(
                ask, prediction, options, unit, figures, whyAgain.orElse(why), whyAgain, again, position);
    }

    /** Returns an answer in the language-independent form of the journal: options as ids, in answer order. */
    public String written(Answer answer) {
        return answer.written(options.stream().map(PredictionOption::id).toList());
    }

    /** Reads an answer as {@link #written}; empty if it does not fit this question, which may have changed. */
    public Optional<Answer> read(String written) {
        if (written.isEmpty()) {
            return Optional.of(new Answer.Unknown());
        }
        if (prediction instanceof Prediction.Choice) {
            return Optional.of(index(written)).filter(index -> index >= 0).map(Answer::option);
        }
        if (prediction instanceof Prediction.Order) {
            List<Integer> ranking =
                    Stream.of(written.split(",", -1)).map(this::index).toList();
            List<Integer> all = IntStream.range(0, options.size()).boxed().toList();
            return ranking.stream().sorted().toList().equals(all)
                    ? Optional.of(new Answer.Ranking(ranking))
                    : Optional.empty();
        }
        if (prediction instanceof Prediction.Amount) {
            try {
                return Optional.of(new Answer.Amount(Double.parseDouble(written)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Stream.of(true, false)
                .filter(value -> Boolean.toString(value).equals(written))
                .map(Answer::statement)
                .findFirst();
    }

    /** Returns the 0-based index of the option with this id; -1 if there is none. */
    private int index(String id) {
        return options.stream().map(PredictionOption::id).toList().indexOf(id);
    }

    /** A variant of the experiment that gives the same question other numbers. */
    public record Again(List<Setting> settings, SourcePosition position) {}

    /**
     * An option to choose or to put in order.
     *
     * @param id unique in its question and independent of the order of the options
     * @param text the option; it names only figures that are known before the run
     * @param isNever whether the author intends that the sorted event never happens
     */
    public record PredictionOption(
            String id, FigureTemplate text, Optional<FigureTemplate> feedback, boolean isNever) {}

    /** A text in which names in braces, and only these, stand for figures: {@code {before} steps}. */
    public record FigureTemplate(LocalizedText template) {

        /** A name in braces. */
        private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

        /** A name in braces, or a single brace. */
        private static final Pattern BRACE = Pattern.compile(NAME + "|[{}]");

        /**
         * Reads a text and checks the figures in it.
         *
         * @param known names of the figures that the text may use
         * @param all names of all figures; the values of the others are not known yet
         * @throws CourseException if the value has no text, a brace belongs to no figure, or a figure is unknown or not
         *     known yet
         */
        static FigureTemplate read(YamlNode node, ReadContext context, List<String> known, List<String> all)
                throws CourseException {
            LocalizedText words = context.readText(node);
            if (node.isText()) {
                check(node.excerpt(), known, all);
            } else {
                for (Language language : Language.values()) {
                    Optional<YamlNode> text = node.map().optional(language.code());
                    if (text.isPresent()) {
                        check(text.get().excerpt(), known, all);
                    }
                }
            }
            return new FigureTemplate(words);
        }

        private static void check(SourceText words, List<String> known, List<String> all) throws CourseException {
            Matcher name = BRACE.matcher(words.text());
            while (name.find()) {
                if (name.group(1) == null) {
                    throw new CourseException(words.position(name.start()), MessageKey.EXPERIMENT_OPEN_BRACE);
                }
                requireKnown(name.group(1).strip(), words.position(name.start(1)), known, all);
            }
        }

        private static void requireKnown(String name, SourcePosition position, List<String> known, List<String> all)
                throws CourseException {
            if (known.contains(name)) {
                return;
            }
            if (all.contains(name)) {
                throw new CourseException(position, MessageKey.EXPERIMENT_NOT_GIVEN, name);
            }
            if (known.isEmpty() || name.isEmpty()) {
                throw new CourseException(position, MessageKey.EXPERIMENT_OPEN_BRACE);
            }
            throw new CourseException(KnownWords.diagnostic(
                    position, MessageKey.EXPERIMENT_MISSPELT_WORD, MessageKey.EXPERIMENT_UNKNOWN_WORD, name, known));
        }

        /** Returns the text with its figures filled in. */
        public String in(Language language, UnaryOperator<String> figure) {
            return NAME.matcher(template.in(language))
                    .replaceAll(name ->
                            Matcher.quoteReplacement(figure.apply(name.group(1).strip())));
        }

        /** Returns the names of the figures in the text of a language. */
        public Set<String> names(Language language) {
            return NAME.matcher(template.in(language))
                    .results()
                    .map(name -> name.group(1).strip())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
