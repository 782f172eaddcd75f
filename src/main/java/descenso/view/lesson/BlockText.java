package descenso.view.lesson;

import descenso.course.lesson.Block;
import descenso.course.markdown.Inline;
import descenso.course.question.OpenQuestion;
import descenso.course.source.Diagnostic;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.MessageKey;
import descenso.view.question.AnswerStatus;
import descenso.view.text.InlineText;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Renders one block of a lesson as spoken paragraphs. */
record BlockText(UiText texts, LessonFacts facts) implements Block.Visitor<List<String>> {

    List<String> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.accept(this).stream()).toList();
    }

    @Override
    public List<String> heading(Block.Heading heading) {
        return List.of(SentenceFormatter.ended(words(heading.text())));
    }

    private String words(List<Inline> text) {
        return new InlineText(texts).of(text);
    }

    @Override
    public List<String> paragraph(Block.Paragraph paragraph) {
        return Stream.of(words(paragraph.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public List<String> bulletList(Block.BulletList list) {
        return list.items().stream().flatMap(item -> blocks(item).stream()).toList();
    }

    @Override
    public List<String> orderedList(Block.OrderedList list) {
        List<String> paragraphs = new ArrayList<>();
        int number = list.start();
        for (List<Block> item : list.items()) {
            paragraphs.addAll(prefixed(number++ + ". ", blocks(item)));
        }
        return paragraphs;
    }

    /** Returns the paragraphs with {@code words} before the first of them. */
    private static List<String> prefixed(String words, List<String> paragraphs) {
        return IntStream.range(0, paragraphs.size())
                .mapToObj(i -> (i == 0 ? words : "") + paragraphs.get(i))
                .toList();
    }

    @Override
    public List<String> quote(Block.Quote quote) {
        return prefixed(texts.say(MessageKey.SPOKEN_QUOTE) + " ", blocks(quote.blocks()));
    }

    @Override
    public List<String> table(Block.Table table) {
        return new TableText(texts).of(table);
    }

    /** Returns one paragraph per row of equations. */
    @Override
    public List<String> displayFormula(Block.DisplayFormula formula) {
        String source = formula.source().text();
        try {
            return rows(Formula.parse(source).rows(texts.characters()).stream()
                    .map(SentenceFormatter::flowing)
                    .filter(row -> !row.isEmpty())
                    .toList());
        } catch (FormulaException e) {
            return List.of(
                    texts.say(MessageKey.SPOKEN_FORMULA, texts.characters().encode(SentenceFormatter.flowing(source))),
                    SentenceFormatter.ended(texts.say(e.message())));
        }
    }

    private List<String> rows(List<String> rows) {
        if (rows.size() == 1) {
            return List.of(texts.say(MessageKey.SPOKEN_FORMULA, rows.get(0)));
        }
        String last = Integer.toString(rows.size());
        return IntStream.range(0, rows.size())
                .mapToObj(
                        row -> texts.say(MessageKey.SPOKEN_FORMULA_ROW, Integer.toString(row + 1), last, rows.get(row)))
                .toList();
    }

    @Override
    public List<String> code(Block.Code code) {
        Stream<String> lines = code.lines().stream()
                .filter(line -> !line.isBlank())
                .map(line -> texts.characters().encode(line.strip()));
        return Stream.concat(Stream.of(texts.say(MessageKey.SPOKEN_CODE)), lines)
                .toList();
    }

    @Override
    public List<String> rule(Block.Rule rule) {
        return List.of();
    }

    /**
     * Returns the kind of the question and the grade of its latest answer. An open question, which ends a lesson, is
     * returned in full.
     */
    @Override
    public List<String> question(Block.QuestionBlock question) {
        return List.of(SentenceFormatter.joined(
                texts.say(MessageKey.SPOKEN_QUESTION, asked(question)),
                answered(question.exercise().id())));
    }

    private String asked(Block.QuestionBlock question) {
        return isAskedInFull(question)
                ? words(ask(question))
                : texts.say(question.exercise().question().label());
    }

    /** Tests whether a page shows the whole text of the question, not only its kind. */
    static boolean isAskedInFull(Block.QuestionBlock question) {
        return question.exercise().question() instanceof OpenQuestion;
    }

    static List<Inline> ask(Block.QuestionBlock question) {
        return question.exercise().ask().filled(name -> name);
    }

    private String answered(String question) {
        return facts.answered(question)
                .flatMap(AnswerStatus::of)
                .map(status -> texts.say(MessageKey.SPOKEN_ANSWERED, status.word(texts)))
                .orElse("");
    }

    /** Returns the title of the experiment and the command that opens it. */
    @Override
    public List<String> experiment(Block.ExperimentBlock experiment) {
        String id = experiment.id();
        String title = new SpokenText(texts).text(facts.title(id).orElse(id));
        MessageKey way = facts.awaitsPrediction(id) ? MessageKey.SPOKEN_TO_PREDICTION : MessageKey.SPOKEN_TO_LAB;
        return List.of(SentenceFormatter.joined(texts.say(MessageKey.LESSON_EXPERIMENT, title), texts.say(way, id)));
    }

    @Override
    public List<String> unreadable(Block.Unreadable unreadable) {
        return diagnosticLines(MessageKey.LESSON_UNREADABLE_BLOCK, unreadable.diagnostics());
    }

    /**
     * Returns the sentence that something cannot be shown, then the source position and the reason of each diagnostic.
     * For course authors.
     */
    List<String> diagnosticLines(MessageKey key, List<Diagnostic> diagnostics) {
        return Stream.concat(Stream.of(texts.say(key)), diagnostics.stream().map(this::diagnosticLine))
                .toList();
    }

    private String diagnosticLine(Diagnostic diagnostic) {
        return texts.characters().encode(diagnostic.position() + ": ")
                + SentenceFormatter.ended(texts.say(diagnostic.message()));
    }
}
