package descenso.check;

import descenso.course.Block;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.Part;
import descenso.course.question.Question;
import descenso.course.question.Template;
import descenso.course.source.Diagnostic;
import descenso.course.source.Inline;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.frame.Layout;
import descenso.view.lesson.BlockSections;
import descenso.view.lesson.LessonFacts;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import descenso.view.text.UiText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checks the blocks of a lesson: references, and in the sections that present them formulas and widths. */
record BlockChecks(Set<String> experiments, Set<String> misconceptions, Linter report) {

    /** Width of the bar beside a question, in cells. */
    private static final int QUESTION_INSET = 2;

    /** Maximum width, in cells, of the left column of a match; with {@link #RIGHT}, a row fits into 80 cells. */
    private static final int LEFT = 16;

    /** Maximum width, in cells, of the right column of a match. */
    private static final int RIGHT = 34;

    /** The facts of a reader who sees all blocks. */
    private static final LessonFacts WITH_NOTES = new LessonFacts() {
        @Override
        public boolean showsNotes() {
            return true;
        }
    };

    void check(List<Block> blocks) {
        blocks.stream().flatMap(Block::leaves).forEach(this::checkReferences);
        for (Block block : blocks) {
            if (!(block instanceof Block.QuestionBlock)) {
                checkPresentation(block);
            }
        }
    }

    private void checkReferences(Block leaf) {
        if (leaf instanceof Block.QuestionBlock question) {
            checkQuestion(question.exercise());
        }
        if (leaf instanceof Block.ExperimentBlock experiment && !experiments.contains(experiment.id())) {
            report.add(experiment.position(), MessageKey.CHECK_UNKNOWN_EXPERIMENT, experiment.id());
        }
    }

    /** The width of a part of a page beside that of its text, in cells, and the longest word of a prose, if any. */
    private record TooWide(SourcePosition position, MessageKey message, String word, int breadth, int width) {

        static TooWide ofWord(SourcePosition position, String word, int width) {
            return new TooWide(position, MessageKey.CHECK_WIDE_WORD, word, BlockChecks.width(word), width);
        }

        boolean isFault() {
            return breadth > width;
        }
    }

    /** Checks the formulas of a block, and its widths in the set of characters in which it is the widest. */
    private void checkPresentation(Block block) {
        Map<List<Object>, TooWide> widest = new LinkedHashMap<>();
        for (CharacterSet characters : CharacterSet.values()) {
            UiText texts = texts(characters);
            List<Section> sections = new BlockSections(texts, WITH_NOTES).of(block);
            sections.stream().flatMap(Section::formulas).forEach(this::checkFormula);
            new Widths(new GridRenderer(texts, Layout.TEXT_WIDTH))
                    .tooWide(new Section.Sourced(block.position(), sections), block.position(), 0, Layout.TEXT_WIDTH)
                    .forEach(fault -> widest.merge(
                            List.of(fault.position(), fault.message()),
                            fault,
                            (one, other) -> other.breadth() > one.breadth() ? other : one));
        }
        widest.values().forEach(this::add);
    }

    private static UiText texts(CharacterSet characters) {
        return new UiText(Messages.in(Language.first()), characters);
    }

    private void add(TooWide fault) {
        String[] sizes = {Integer.toString(fault.breadth()), Integer.toString(fault.width())};
        if (fault.word().isEmpty()) {
            report.add(fault.position(), fault.message(), sizes);
        } else {
            report.add(fault.position(), fault.message(), fault.word(), sizes[0], sizes[1]);
        }
    }

    /** Finds the parts of sections that are wider than the text. */
    private record Widths(GridRenderer renderer) {

        /**
         * Returns the parts of a section that are too wide.
         *
         * @param inset the indentation of the section within its block, in cells
         * @param width the width of the text of the block, in cells
         */
        Stream<TooWide> tooWide(Section section, SourcePosition position, int inset, int width) {
            if (section instanceof Section.Sourced sourced) {
                return sourced.inner().stream().flatMap(inner -> tooWide(inner, sourced.position(), 0, width - inset));
            }
            int breadth = renderer.naturalWidth(section);
            if (breadth > 0) {
                return Stream.of(new TooWide(position, message(section), "", inset + breadth, width))
                        .filter(TooWide::isFault);
            }
            int inner = inset
                    + (section instanceof Section.Marked marked ? marked.first().width() : 0);
            return Stream.concat(
                    section.wordings().stream()
                            .map(text -> TooWide.ofWord(position, longestWord(text), width - inset))
                            .filter(TooWide::isFault),
                    section.inner().stream().flatMap(each -> tooWide(each, position, inner, width)));
        }

        private static MessageKey message(Section section) {
            return section instanceof Section.Table
                    ? MessageKey.CHECK_WIDE_TABLE
                    : section instanceof Section.Code ? MessageKey.CHECK_WIDE_CODE : MessageKey.CHECK_WIDE_FORMULA;
        }
    }

    private void checkQuestion(Exercise exercise) {
        exercise.parts().forEach(this::checkNames);
        UnaryOperator<String> number = numbers(exercise.question());
        Stream.of(
                        Stream.of(exercise.ask()),
                        exercise.parts().stream().flatMap(BlockChecks::words),
                        exercise.hints().stream(),
                        exercise.model().stream(),
                        exercise.why().stream())
                .flatMap(all -> all)
                .forEach(template -> checkText(template.text().position(), template.filled(number)));
        if (exercise.question().form() == Question.AnswerForm.MATCH) {
            exercise.parts().forEach(pair -> {
                checkColumn(pair.text(), LEFT);
                pair.counterpart().ifPresent(right -> checkColumn(right, RIGHT));
            });
        }
        if (exercise.question().showsParts()) {
            checkDistinct(exercise, part -> Optional.of(part.text()), number);
            checkDistinct(exercise, Part::counterpart, number);
        }
        if (exercise.question() instanceof NumberQuestion question) {
            new NumberChecks(exercise, question.key(), report).check();
        }
    }

    private void checkNames(Part part) {
        part.misconception()
                .filter(id -> !misconceptions.contains(id))
                .ifPresent(id -> report.add(part.position(), MessageKey.CHECK_UNKNOWN_MISCONCEPTION, id));
        part.experiment()
                .filter(id -> !experiments.contains(id))
                .ifPresent(id -> report.add(part.position(), MessageKey.CHECK_UNKNOWN_EXPERIMENT, id));
    }

    /** Returns sample values for the names in the texts; the names themselves if there are no values or no answer. */
    private static UnaryOperator<String> numbers(Question question) {
        if (!(question instanceof NumberQuestion asked)) {
            return name -> name;
        }
        NumberChecks.SampledQuestion draw = NumberChecks.SampledQuestion.of(asked.key(), 0);
        return name -> {
            try {
                return draw.written(name);
            } catch (IllegalArgumentException e) {
                return name;
            }
        };
    }

    private static Stream<Template> words(Part part) {
        return Stream.of(Optional.of(part.text()), part.counterpart(), part.feedback())
                .flatMap(Optional::stream);
    }

    /** Reports parts with equal text on one side: the learner could not distinguish them. */
    private void checkDistinct(
            Exercise exercise, Function<Part, Optional<Template>> side, UnaryOperator<String> number) {
        Map<String, String> first = new HashMap<>();
        for (Part part : exercise.parts()) {
            side.apply(part).ifPresent(words -> {
                String other =
                        first.putIfAbsent(InlineView.plain(words.filled(number), CharacterSet.UNICODE), part.id());
                if (other != null) {
                    report.add(words.text().position(), MessageKey.CHECK_SAME_WORDS, other);
                }
            });
        }
    }

    private void checkColumn(Template side, int room) {
        int breadth = inAllCharacters(side.filled(name -> name))
                .flatMap(words -> words.rows().stream())
                .mapToInt(row -> new Line(row).width())
                .max()
                .orElse(0);
        if (breadth > room) {
            report.add(
                    side.text().position(),
                    MessageKey.CHECK_WIDE_SIDE,
                    Integer.toString(breadth),
                    Integer.toString(room));
        }
    }

    private static Stream<Wording> inAllCharacters(List<Inline> text) {
        return Stream.of(CharacterSet.values()).map(characters -> Wording.prose(text, Style.TEXT, texts(characters)));
    }

    /** Checks a text of a question that is broken only at its spaces: its longest word and its formulas. */
    private void checkText(SourcePosition position, List<Inline> text) {
        inAllCharacters(text)
                .map(BlockChecks::longestWord)
                .max(Comparator.comparing(BlockChecks::width))
                .map(longest -> TooWide.ofWord(position, longest, Layout.TEXT_WIDTH - QUESTION_INSET))
                .filter(TooWide::isFault)
                .ifPresent(this::add);
        Inline.formulas(text).forEach(this::checkFormula);
    }

    /** Returns the longest word of a text, even if it has several styles. Empty if there is no text. */
    private static String longestWord(Wording text) {
        return text.rows().stream()
                .flatMap(row -> Stream.of(new Line(row).toString().split(" ")))
                .max(Comparator.comparing(BlockChecks::width))
                .orElse("");
    }

    /** Returns the width of a word, in cells. A letter with an accent may be two characters, but is one cell. */
    private static int width(String word) {
        return Line.of(word, Style.TEXT).width();
    }

    private void checkFormula(SourceText source) {
        try {
            Formula.parse(source.text());
        } catch (FormulaException e) {
            report.add(new Diagnostic(source.position(e.column()), e.message()));
        }
    }
}
