package descenso.view.question;

import descenso.course.AssessmentItem;
import descenso.course.Chapter;
import descenso.course.Course;
import descenso.course.Misconceptions.Misconception;
import descenso.course.question.Part;
import descenso.phrases.MessageKey;
import descenso.progress.ItemResult;
import descenso.progress.LearningRecord;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.InlineView;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions and predictions of a course, in its order, with their names. */
record AssessmentItems(Course course, List<AssessmentItem> items, UiText texts) {

    /** Placeholder for a number that is drawn anew each time the question is asked. */
    private static final String DRAWN = "…";

    static AssessmentItems of(Course course, UiText texts) {
        return new AssessmentItems(course, AssessmentItem.of(course, texts.language()), texts);
    }

    List<AssessmentItem> of(Chapter chapter) {
        return items.stream().filter(item -> item.chapter().equals(chapter)).toList();
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

    /** Returns the short name of an item. */
    String name(AssessmentItem item) {
        return item.isQuestion() ? item.id() : texts.say(MessageKey.PROGRESS_PREDICTION, experiment(item.id()));
    }

    /** Returns an experiment's title, or its id if its file is unreadable. */
    private String experiment(String id) {
        return course.experimentTitle(id).map(title -> texts.say(title)).orElse(id);
    }

    /** Returns the text of an item after the title of its screen. */
    List<Span> spans(AssessmentItem item) {
        List<Span> words = new ArrayList<>(List.of(new Span(title(item.pageId()) + ": ", Style.STRONG)));
        if (item.exercise().isPresent()) {
            words.addAll(new InlineView(texts.characters(), Style.TEXT)
                    .row(item.exercise().get().ask().filled(name -> DRAWN)));
        } else {
            words.add(new Span(name(item), Style.TEXT));
        }
        return words;
    }

    /** Returns the name of a recognised mistake. The name of a trap is its feedback text. */
    String mistake(String id) {
        return course.misconception(id)
                .map(Misconception::text)
                .map(text -> texts.say(text))
                .or(() -> MistakeLabel.of(id).map(texts::say))
                .or(() -> trap(id))
                .orElse(id);
    }

    private Optional<String> trap(String id) {
        return items.stream()
                .flatMap(item -> item.exercise().stream())
                .flatMap(exercise -> exercise.trap(id).stream())
                .map(this::trapText)
                .findFirst();
    }

    private String trapText(Part trap) {
        return InlineView.plain(trap.text().filled(name -> DRAWN), texts.characters());
    }
}
