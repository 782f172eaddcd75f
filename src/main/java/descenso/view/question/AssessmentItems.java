package descenso.view.question;

import descenso.course.Course;
import descenso.course.Course.AssessmentItem;
import descenso.course.Course.Chapter;
import descenso.course.Page;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord;
import descenso.progress.LearningRecord.ItemResult;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;

/** The questions and predictions of a course, in its order, with their names. */
public record AssessmentItems(Course course, List<AssessmentItem> items, UiText texts) {

    /** Placeholder for a number that is drawn anew each time the question is asked. */
    static final String DRAWN = "…";

    /** Maximum length of the name of a question, in characters, which leaves room for the columns of learners. */
    private static final int NAME = 36;

    public static AssessmentItems of(Course course, UiText texts) {
        return new AssessmentItems(course, course.items(texts.language()), texts);
    }

    /** Returns what the course asks a learner: no item for the curious that the learner has not answered. */
    static AssessmentItems of(Course course, LearningRecord learning, UiText texts) {
        AssessmentItems all = of(course, texts);
        return new AssessmentItems(
                course,
                all.items.stream()
                        .filter(item -> all.isOfMain(item)
                                || result(item, learning).grade().isPresent())
                        .toList(),
                texts);
    }

    private boolean isOfMain(AssessmentItem item) {
        Page page = course.page(texts.language(), item.pageId()).main();
        return item.isQuestion()
                ? page.exercises().stream().anyMatch(exercise -> exercise.id().equals(item.id()))
                : page.experiments().contains(item.id());
    }

    List<AssessmentItem> of(Chapter chapter) {
        return items.stream().filter(item -> item.chapter().equals(chapter)).toList();
    }

    List<AssessmentItem> of(String screen) {
        return items.stream().filter(item -> item.pageId().equals(screen)).toList();
    }

    static ItemResult result(AssessmentItem item, LearningRecord learning) {
        return learning.result(item.id(), item.isQuestion());
    }

    String title(Chapter chapter) {
        return texts.say(chapter.title());
    }

    String title(String screen) {
        return texts.encode(course.page(texts.language(), screen).title());
    }

    /** Returns the short name of an item: the beginning of a question, or the experiment of a prediction. */
    String name(AssessmentItem item) {
        return item.exercise()
                .map(exercise -> begun(InlineView.plain(exercise.ask().filled(name -> DRAWN), texts.characters())))
                .orElseGet(() -> prediction(item));
    }

    private String prediction(AssessmentItem item) {
        return texts.say(MessageKey.PROGRESS_PREDICTION, experiment(item.id()));
    }

    /** Returns the beginning of a text, cut at a space. */
    private String begun(String text) {
        int space = text.length() <= NAME ? -1 : text.lastIndexOf(' ', NAME);
        return space < 0 ? text : SentenceFormatter.opening(text.substring(0, space)) + texts.encode("…");
    }

    /** Returns an experiment's title, or its id if its file is unreadable. */
    String experiment(String id) {
        return course.experimentTitle(id).map(title -> texts.say(title)).orElse(id);
    }

    /** Returns the text of an item after the title of its screen. */
    List<Span> spans(AssessmentItem item) {
        List<Span> words = new ArrayList<>(List.of(new Span(title(item.pageId()) + ": ", Style.STRONG)));
        if (item.exercise().isPresent()) {
            words.addAll(new InlineView(texts.characters(), Style.TEXT)
                    .row(item.exercise().get().ask().filled(name -> DRAWN)));
        } else {
            words.add(new Span(prediction(item), Style.TEXT));
        }
        return words;
    }

    /** Returns a heading with what stands below it; empty if nothing does. */
    Section below(MessageKey title, List<Section> content) {
        Wording heading = Wording.of(texts.say(title), Style.HEADING, texts.unmarked(title) + ":");
        return Section.below(new Section.Heading(heading), content);
    }

    /** Returns the name of a recognised mistake, as the journal stores it. */
    public String mistake(String id) {
        return new MistakeNames(course, texts)
                .name(
                        id,
                        items.stream()
                                .flatMap(item -> item.exercise().stream())
                                .flatMap(exercise -> exercise.trap(id).stream())
                                .map(trap -> InlineView.plain(trap.text().filled(name -> DRAWN), texts.characters())));
    }
}
