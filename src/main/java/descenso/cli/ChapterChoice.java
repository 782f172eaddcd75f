package descenso.cli;

import descenso.course.Chapter;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the chapter that is meant. */
record ChapterChoice(Course course) {

    /**
     * The ids of its screens that ask something; of all screens where no chapter is named.
     *
     * @throws Complaint where there is no such chapter, or it asks nothing
     */
    List<String> screens(Optional<String> wish) throws Complaint {
        List<String> screens = wish.isPresent() ? chapter(wish.get()).screens() : course.screens();
        if (course.exercises(Language.ES).stream().noneMatch(asked -> screens.contains(asked.screen()))) {
            throw Complaint.of(Phrase.CLI_NO_QUESTIONS);
        }
        return screens;
    }

    private Chapter chapter(String wish) throws Complaint {
        List<Chapter> chapters = course.chapters();
        if (wish.matches("[1-9]\\d{0,2}") && Integer.parseInt(wish) <= chapters.size()) {
            return chapters.get(Integer.parseInt(wish) - 1);
        }
        List<Chapter> meant =
                chapters.stream().filter(chapter -> isMeant(chapter, wish)).toList();
        if (meant.size() != 1) {
            throw Complaint.of(Phrase.CLI_UNKNOWN_CHAPTER, wish, Integer.toString(chapters.size()), titles());
        }
        return meant.get(0);
    }

    private static boolean isMeant(Chapter chapter, String wish) {
        return Stream.of(Language.values())
                .map(language -> plain(chapter.title().in(language)))
                .anyMatch(title -> title.startsWith(plain(wish)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private String titles() {
        return IntStream.range(0, course.chapters().size())
                .mapToObj(i -> (i + 1) + " " + title(course.chapters().get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String title(Chapter chapter) {
        String ours = chapter.title().in(Language.ES);
        String theirs = chapter.title().in(Language.EN);
        return ours.equals(theirs) ? ours : ours + " / " + theirs;
    }
}
