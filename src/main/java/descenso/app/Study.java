package descenso.app;

import descenso.course.Asked;
import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.phrases.Sentence;
import descenso.plot.Ink;
import descenso.progress.Bookmark;
import descenso.progress.Remembered;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.Layout;
import descenso.view.Speech;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all screens share: the course, the learner's choices and place, and the room there is.
 *
 * @param ink what pictures are drawn with
 * @param read the ids of the screens read to their end
 * @param previews of experiments, by name
 * @param wanted the names of those that were asked for
 * @param passed the ids of questions and experiments that the learner passed by since the start
 * @param drafts of open answers, by the id of the question
 * @param past what the learner has done so far
 * @param notice one line to show at the foot until the next key
 */
public record Study(
        Course course,
        Language language,
        Speech speech,
        Theme theme,
        Ink ink,
        Size size,
        Bookmark bookmark,
        Set<String> read,
        Map<String, Preview> previews,
        Set<String> wanted,
        Set<String> passed,
        Map<String, String> drafts,
        Past past,
        Optional<Sentence> notice) {

    public Study {
        read = Set.copyOf(read);
        previews = Map.copyOf(previews);
        wanted = Set.copyOf(wanted);
        passed = Set.copyOf(passed);
        drafts = Map.copyOf(drafts);
    }

    /** The page that the bookmark lies in. */
    public Page page() {
        return course.page(language, bookmark.screen());
    }

    /** Its number in the course, from 0. */
    public int number() {
        return course.screens().indexOf(bookmark.screen());
    }

    boolean isFirst() {
        return number() <= 0;
    }

    boolean isLast() {
        return number() == lastNumber();
    }

    int lastNumber() {
        return course.screens().size() - 1;
    }

    /** The number of the first screen not yet read to its end; the first after the title where all are read. */
    int firstUnread() {
        for (int number = 1; number < course.screens().size(); number++) {
            if (!read.contains(course.screens().get(number))) {
                return number;
            }
        }
        return 1;
    }

    /** Whether the page is missing in the learner's language. */
    boolean isForeign() {
        return page().language() != language;
    }

    Layout layout() {
        return Layout.of(size);
    }

    public Remembered remembered() {
        return new Remembered(
                Optional.of(bookmark),
                Optional.of(language),
                Optional.of(theme.name()),
                Optional.of(ink.name()),
                read,
                drafts);
    }

    Study speaking(Language other) {
        return new Study(
                course,
                other,
                new Speech(Phrases.in(other), speech.glyphs()),
                theme,
                ink,
                size,
                bookmark,
                read,
                previews,
                wanted,
                passed,
                drafts,
                past,
                notice);
    }

    Study in(Theme other) {
        return new Study(
                course, language, speech, other, ink, size, bookmark, read, previews, wanted, passed, drafts, past,
                notice);
    }

    /** The words in pictures: in the characters that these are drawn with. */
    Speech captions() {
        return new Speech(speech.phrases(), ink.glyphs());
    }

    /** With pictures drawn otherwise. */
    Study drawnWith(Ink other) {
        return new Study(
                course, language, speech, theme, other, size, bookmark, read, previews, wanted, passed, drafts, past,
                notice);
    }

    Study sized(Size other) {
        return new Study(
                course, language, speech, theme, ink, other, bookmark, read, previews, wanted, passed, drafts, past,
                notice);
    }

    Study at(Bookmark place) {
        return new Study(
                course, language, speech, theme, ink, size, place, read, previews, wanted, passed, drafts, past,
                notice);
    }

    /** At the top of the screen with that number; the first or the last where there is none. */
    Study atScreen(int number) {
        return at(Bookmark.atTop(course.screens().get(Math.max(0, Math.min(number, lastNumber())))));
    }

    /** With a preview of an experiment asked for. */
    Study wanting(String experiment) {
        Set<String> more = new HashSet<>(wanted);
        more.add(experiment);
        return new Study(
                course, language, speech, theme, ink, size, bookmark, read, previews, more, passed, drafts, past,
                notice);
    }

    Study previewing(String experiment, Preview preview) {
        Map<String, Preview> more = new HashMap<>(previews);
        more.put(experiment, preview);
        return new Study(
                course, language, speech, theme, ink, size, bookmark, read, more, wanted, passed, drafts, past, notice);
    }

    /** With what is shown of an experiment to be asked for anew; until it comes, the old is shown. */
    Study refreshing(String experiment) {
        Set<String> fewer = new HashSet<>(wanted);
        fewer.remove(experiment);
        return new Study(
                course, language, speech, theme, ink, size, bookmark, read, previews, fewer, passed, drafts, past,
                notice);
    }

    Study withRead(String screen) {
        Set<String> more = new HashSet<>(read);
        more.add(screen);
        return new Study(
                course, language, speech, theme, ink, size, bookmark, more, previews, wanted, passed, drafts, past,
                notice);
    }

    Study noticing(Sentence sentence) {
        return new Study(
                course,
                language,
                speech,
                theme,
                ink,
                size,
                bookmark,
                read,
                previews,
                wanted,
                passed,
                drafts,
                past,
                Optional.of(sentence));
    }

    Study noticing(Phrase phrase, String... arguments) {
        return noticing(Sentence.of(phrase, arguments));
    }

    /** Without a notice. */
    Study calm() {
        return new Study(
                course,
                language,
                speech,
                theme,
                ink,
                size,
                bookmark,
                read,
                previews,
                wanted,
                passed,
                drafts,
                past,
                Optional.empty());
    }

    /** With a question or an experiment passed by. */
    Study passing(String id) {
        Set<String> more = new HashSet<>(passed);
        more.add(id);
        return new Study(
                course, language, speech, theme, ink, size, bookmark, read, previews, wanted, more, drafts, past,
                notice);
    }

    boolean isPassed(String id) {
        return passed.contains(id);
    }

    /** What was typed of an answer to that question; may be empty. */
    String draft(String question) {
        return drafts.getOrDefault(question, "");
    }

    /** With what is typed of an answer. */
    Study drafting(String question, String text) {
        Map<String, String> other = new HashMap<>(drafts);
        if (text.isEmpty()) {
            other.remove(question);
        } else {
            other.put(question, text);
        }
        return new Study(
                course, language, speech, theme, ink, size, bookmark, read, previews, wanted, passed, other, past,
                notice);
    }

    Study having(Past other) {
        return new Study(
                course, language, speech, theme, ink, size, bookmark, read, previews, wanted, passed, drafts, other,
                notice);
    }

    /** A question in the learner's language; as it was asked where it has none that is of the same parts. */
    Asked translated(Asked asked) {
        return course.page(language, asked.screen()).exercises().stream()
                .filter(asked.exercise()::isSameAs)
                .map(exercise -> new Asked(asked.screen(), exercise))
                .findFirst()
                .orElse(asked);
    }
}
