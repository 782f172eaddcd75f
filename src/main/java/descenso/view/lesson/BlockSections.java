package descenso.view.lesson;

import descenso.course.Block;
import descenso.course.question.OpenQuestion;
import descenso.course.source.Diagnostic;
import descenso.course.source.Inline;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerStatus;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.Grid.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Presents the blocks of a lesson, plain words in a style. */
public record BlockSections(UiText texts, Style style, LessonFacts facts) {

    /** Indentation of list items and quotes, in cells. */
    private static final int MARK_INSET = 2;

    public BlockSections(UiText texts, LessonFacts facts) {
        this(texts, Style.TEXT, facts);
    }

    /**
     * Returns what a block shows and says; nothing for a note, if the reader is not of the staff.
     *
     * @throws IllegalArgumentException if this kind of block has no presentation
     */
    public List<Section> of(Block block) {
        if (block instanceof Block.Heading heading) {
            return List.of(new Section.Heading(prose(heading.text(), Style.HEADING)));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(new Section.Paragraph(prose(paragraph.text(), style)));
        }
        if (block instanceof Block.BulletList list) {
            Line bullet =
                    Line.of(texts.characters().select("• ", "* "), Style.MUTED).indented(MARK_INSET);
            return items(
                    list.tight(),
                    list.items().stream()
                            .map(item -> Section.marked(bullet, "", blocks(item)))
                            .toList());
        }
        if (block instanceof Block.OrderedList list) {
            return orderedList(list);
        }
        if (block instanceof Block.Quote quote) {
            Line bar =
                    Line.of(texts.characters().select("┃ ", "| "), Style.RULE).indented(MARK_INSET);
            List<Section> quoted = new BlockSections(texts, Style.QUOTE, facts).blocks(quote.blocks());
            return List.of(new Section.Marked(bar, bar, texts.say(MessageKey.SPOKEN_QUOTE) + " ", quoted));
        }
        if (block instanceof Block.Table table) {
            return List.of(Section.indented(GridRenderer.INSET, table(table)));
        }
        if (block instanceof Block.DisplayFormula formula) {
            return List.of(new Section.DisplayedFormula(formula.source()));
        }
        if (block instanceof Block.Code code) {
            Section lines = new Section.Code(code.lines(), texts.say(MessageKey.SPOKEN_CODE));
            return List.of(Section.indented(GridRenderer.INSET, lines));
        }
        if (block instanceof Block.Rule) {
            return List.of(new Section.Rule());
        }
        if (block instanceof Block.QuestionBlock question) {
            return List.of(question(question));
        }
        if (block instanceof Block.ExperimentBlock experiment) {
            return List.of(new ExperimentPlot(experiment.id(), texts, facts));
        }
        if (block instanceof Block.Notes notes) {
            return facts.showsNotes() ? List.of(notes(notes)) : List.of();
        }
        if (block instanceof Block.Fold) {
            return List.of(fold());
        }
        if (block instanceof Block.Unreadable unreadable) {
            return diagnostics(MessageKey.LESSON_UNREADABLE_BLOCK, unreadable.diagnostics());
        }
        throw new IllegalArgumentException(block.getClass().getName());
    }

    private Wording prose(List<Inline> text, Style in) {
        return Wording.prose(text, in, texts);
    }

    /** Returns the blocks within another block. A list follows the block above it without a blank line. */
    private List<Section> blocks(List<Block> blocks) {
        List<Section> sections = new ArrayList<>();
        for (Block block : blocks) {
            Section section = new Section.Sourced(block.position(), of(block));
            boolean isList = block instanceof Block.BulletList || block instanceof Block.OrderedList;
            sections.add(isList ? section : Section.group(section));
        }
        return sections;
    }

    private static List<Section> items(boolean tight, List<Section> items) {
        return tight ? items : items.stream().map(Section::group).toList();
    }

    private List<Section> orderedList(Block.OrderedList list) {
        List<Section> items = new ArrayList<>();
        int number = list.start();
        for (List<Block> item : list.items()) {
            String mark = number++ + ". ";
            items.add(Section.marked(Line.of(mark, Style.MUTED).indented(MARK_INSET), mark, blocks(item)));
        }
        return items(list.tight(), items);
    }

    private Section table(Block.Table table) {
        List<Section.TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            Align align = Align.valueOf(table.alignments().get(i).name());
            columns.add(new Section.TableColumn(align, prose(table.header().get(i), Style.STRONG), false));
        }
        return new Section.Table(
                columns,
                table.rows().stream()
                        .map(row -> Section.TableRow.of(
                                row.stream().map(cell -> prose(cell, style)).toList()))
                        .toList());
    }

    /** Returns the kind of the question and its latest grade, behind a bar; an open question in full. */
    private Section question(Block.QuestionBlock block) {
        String kind = texts.say(block.exercise().question().label());
        List<Inline> ask = block.exercise().ask().filled(name -> name);
        boolean isInFull = block.exercise().question() instanceof OpenQuestion;
        Optional<AnswerStatus> status = facts.answered(block.exercise().id()).flatMap(AnswerStatus::of);
        List<Span> spans = new ArrayList<>(List.of(new Span(kind, Style.QUESTION)));
        status.ifPresent(found -> spans.add(new Span("  " + found.explained(texts), found.style())));
        Supplier<String> told = () -> SentenceFormatter.joined(
                texts.say(
                        MessageKey.SPOKEN_QUESTION, isInFull ? prose(ask, style).spoken() : kind),
                status.map(found -> texts.say(MessageKey.SPOKEN_ANSWERED, found.word(texts)))
                        .orElse(""));
        List<Section> sections = new ArrayList<>(List.of(new Section.Paragraph(Wording.of(spans, told))));
        if (isInFull) {
            sections.add(new Section.Shown(List.of(new Section.Paragraph(prose(ask, Style.STRONG)))));
        }
        Line bar = Line.of(texts.characters().select("▌ ", "| "), Style.QUESTION);
        return new Section.Marked(bar, bar, "", sections);
    }

    /** Returns the heading of the part for the curious, or how to open it. */
    private Section fold() {
        if (facts.isUnfolded()) {
            return new Section.Heading(Wording.of(
                    texts.say(MessageKey.FOLD_TITLE), Style.HEADING, texts.say(MessageKey.FOLD_TITLE) + "."));
        }
        String sign = texts.characters().select("▸ ", "> ");
        return Section.group(new Section.Paragraph(Wording.of(
                List.of(new Span(sign, Style.KEY), new Span(texts.say(MessageKey.FOLD_CLOSED), Style.MUTED)),
                facts.isLookedAt() ? "" : texts.say(MessageKey.SPOKEN_FOLD))));
    }

    /** Returns a note for the teacher, marked as one that the class does not see. */
    private Section notes(Block.Notes notes) {
        Line bar = Line.of(texts.characters().select("▌ ", "| "), Style.KEY);
        List<Section> inner = new ArrayList<>();
        inner.add(new Section.Paragraph(Wording.of(
                texts.say(MessageKey.NOTE_TITLE),
                Style.KEY,
                SentenceFormatter.ended(texts.say(MessageKey.NOTE_TITLE)))));
        inner.addAll(new BlockSections(texts, Style.TEXT, facts).blocks(notes.blocks()));
        return new Section.Marked(bar, bar, "", inner);
    }

    /** An experiment: its drawing, or its title and the command that opens it. */
    private record ExperimentPlot(String id, UiText texts, LessonFacts facts) implements Section.Plot {

        @Override
        public List<Line> lines(int width) {
            List<Line> lines = facts.drawing(id, width);
            return lines.isEmpty() ? List.of(Line.of(texts.say(MessageKey.LESSON_EXPERIMENT, id), Style.MUTED)) : lines;
        }

        @Override
        public List<String> spoken() {
            String title = texts.spoken(facts.title(id).orElse(id));
            String head = texts.say(MessageKey.LESSON_EXPERIMENT, title);
            List<String> trace = facts.trace(id);
            if (!trace.isEmpty()) {
                return Stream.concat(Stream.of(SentenceFormatter.ended(head)), trace.stream())
                        .toList();
            }
            if (facts.isLookedAt()) {
                return List.of(SentenceFormatter.ended(head));
            }
            MessageKey way = facts.awaitsPrediction(id) ? MessageKey.SPOKEN_TO_PREDICTION : MessageKey.SPOKEN_TO_LAB;
            return List.of(SentenceFormatter.joined(head, texts.say(way, id)));
        }
    }

    /** Returns, for authors, that something cannot be shown, then the position and reason of each diagnostic. */
    List<Section> diagnostics(MessageKey key, List<Diagnostic> diagnostics) {
        List<Section> sections = new ArrayList<>(List.of(Section.paragraph(texts.say(key), Style.WRONG)));
        for (Diagnostic diagnostic : diagnostics) {
            String position = diagnostic.position().toString();
            String reason = texts.say(diagnostic.message());
            String told = texts.encode(position + ": ") + SentenceFormatter.ended(reason);
            sections.add(Section.group(
                    new Section.Paragraph(Wording.of(position, Style.CODE, told)),
                    new Section.Paragraph(Wording.shown(List.of(new Span(reason, Style.TEXT))))));
        }
        return sections;
    }
}
