package descenso.view.lesson;

import descenso.course.Block;
import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.HelpBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A page of the course: its title, then its blocks, or its diagnostics if it is unreadable, then its seal. */
public record LessonView(UiText texts, LessonFacts facts) {

    /** A loss curve that falls fast and then slowly. */
    private static final String CURVE = "█▇▆▅▅▄▄▄▃▃▃▃▂▂▂▂▂▂▁▁▁▁▁▁▁▁▁▁▁▁";

    private static final String ASCII_CURVE = "###**++==----........________";

    /** Width of the column of keys, in cells. */
    private static final int KEY_WIDTH = 8;

    /** Returns the title and subtitle of a page, its number in plain mode, and a note if its language is another. */
    public List<Section> title(Page page, int number, int last) {
        List<Section> sections = new ArrayList<>(names(page));
        sections.set(
                0,
                text(
                        page.title(),
                        Style.TITLE,
                        () -> texts.say(
                                MessageKey.SPOKEN_PAGE,
                                Integer.toString(number),
                                Integer.toString(last),
                                texts.spoken(page.title()))));
        addForeign(sections, page);
        return sections;
    }

    /** Returns the title of a page and its subtitle, without its number. */
    public List<Section> names(Page page) {
        List<Section> sections = new ArrayList<>();
        sections.add(text(page.title(), Style.TITLE, () -> texts.spoken(page.title())));
        page.subtitle().ifPresent(words -> sections.add(text(words, Style.MUTED, () -> texts.spoken(words))));
        return sections;
    }

    private Section text(String text, Style style, Supplier<String> told) {
        List<Span> spans = List.of(new Span(texts.encode(text), style));
        return new Section.Paragraph(Wording.of(spans, () -> SentenceFormatter.ended(told.get())));
    }

    private void addForeign(List<Section> sections, Page page) {
        if (!page.language().equals(texts.language())) {
            sections.add(Section.group(Section.paragraph(texts.say(MessageKey.LESSON_UNTRANSLATED), Style.WRONG)));
        }
    }

    /**
     * Returns the title of the first page: the names of tutor, course and author, and the keys of a menu.
     *
     * @param told paragraphs of plain mode before the way to begin
     */
    public List<Section> title(Course course, Page page, List<HelpBar.Hint> menu, List<String> told) {
        String name = texts.say(MessageKey.TUTOR_NAME);
        String spaced =
                String.join(" ", name.chars().mapToObj(Character::toString).toList());
        String title = course.manifest().title().in(texts.language());
        String credits = course.manifest()
                .deck()
                .map(deck -> texts.say(MessageKey.TITLE_CREDITS, deck.in(texts.language())))
                .orElseGet(() ->
                        course.manifest().author() + ", " + course.manifest().year());
        List<Section> sections = new ArrayList<>();
        sections.add(text(spaced, Style.QUESTION, () -> SentenceFormatter.joined(name, texts.spoken(title))));
        sections.add(shown(Line.of(texts.characters().select(CURVE, ASCII_CURVE), Style.FORMULA)));
        List<Section> names = new ArrayList<>();
        names.add(shown(Line.of(texts.encode(title), Style.TITLE)));
        course.manifest()
                .subtitle()
                .map(words -> words.in(texts.language()))
                .ifPresent(words -> names.add(text(words, Style.MUTED, () -> texts.spoken(words))));
        names.add(text(credits, Style.MUTED, () -> credits));
        sections.add(new Section.Group(names));
        addForeign(sections, page);
        sections.add(new Section.Group(menu.stream()
                .map(hint -> Section.hanging(
                        Line.of(hint.key(), Style.STRONG).fitted(KEY_WIDTH),
                        Wording.shown(List.of(new Span(hint.words(), Style.TEXT)))))
                .toList()));
        told.forEach(paragraph -> sections.add(Section.told(paragraph)));
        sections.add(Section.told(texts.say(MessageKey.SPOKEN_BEGIN)));
        return sections;
    }

    private static Section shown(Line line) {
        return new Section.Paragraph(Wording.shown(line.spans()));
    }

    /** Returns the sections of each block; those of the diagnostics as one block if the page is unreadable. */
    public List<List<Section>> blocks(Page page) {
        BlockSections sections = new BlockSections(texts, facts);
        return page.parsed()
                .lesson()
                .map(lesson -> lesson.stream().map(sections::of).toList())
                .orElseGet(() -> List.of(sections.diagnostics(
                        MessageKey.LESSON_UNREADABLE, page.parsed().diagnostics())));
    }

    /** Returns the rule across a sealed page, with a text on how to open the rest. */
    public Section seal() {
        return new Seal(texts, facts.isLookedAt() ? MessageKey.FOLLOW_SEALED : MessageKey.LESSON_SEALED);
    }

    /** Returns the end of a page that an experiment seals: the bet that it asks, and the rule. */
    public List<Section> sealed(String experiment) {
        List<Section> end = new ArrayList<>(facts.bet(experiment));
        end.add(end.isEmpty() ? seal() : Section.group(new Seal(texts, MessageKey.SEAL_BET)));
        return end;
    }

    private record Seal(UiText texts, MessageKey how) implements Section.Plot {

        @Override
        public List<Line> lines(int width) {
            String dash = texts.characters().select("─", "-");
            Line words =
                    Line.of(new Span(dash.repeat(2) + " ", Style.RULE), new Span(texts.say(how) + " ", Style.QUESTION));
            return List.of(Line.join(words, Line.of(dash.repeat(Math.max(0, width - words.width())), Style.RULE))
                    .truncate(width));
        }

        @Override
        public List<String> spoken() {
            return List.of(texts.say(how == MessageKey.FOLLOW_SEALED ? how : MessageKey.PLAIN_SEALED));
        }
    }

    /** Returns a page drawn for a width, in cells, below the sections of its title. */
    public LessonLines lines(List<Section> title, Page page, int width) {
        GridRenderer renderer = new GridRenderer(texts, width);
        List<Block> blocks = page.blocks();
        List<List<Section>> sections = blocks(page);
        LessonLines.Builder lines = new LessonLines.Builder();
        lines.add(renderer.lines(title), 1);
        boolean isAfterQuestion = false;
        for (int i = 0; i < sections.size(); i++) {
            List<Line> drawn = renderer.lines(sections.get(i));
            boolean isQuestion = i < blocks.size() && blocks.get(i) instanceof Block.QuestionBlock;
            if (sections.get(i).isEmpty()) {
                lines.addHidden();
                continue;
            }
            if (sections.get(i).get(0) instanceof Section.Heading) {
                lines.addHeading(drawn);
            } else if (isQuestion && isAfterQuestion) {
                lines.addWholeBelow(drawn);
            } else {
                boolean isWhole = isQuestion || sections.get(i).stream().allMatch(Section::isWhole);
                lines.add(drawn, isWhole ? drawn.size() : 1);
            }
            isAfterQuestion = isQuestion;
        }
        page.seal().ifPresent(experiment -> lines.addWholeBelow(renderer.lines(sealed(experiment))));
        return lines.build();
    }
}
