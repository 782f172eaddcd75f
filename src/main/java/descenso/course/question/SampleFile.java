package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.source.KnownWords;
import descenso.course.source.SourceText;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.quiz.SampleAnswers;
import descenso.quiz.SampleAnswers.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of the sample answers to an open question, a list in Markdown below each heading: {@code # idea, idea} of
 * those that hold these ideas, and {@code # none} of wrong ones. It need not exist. It is read with the first answer.
 */
public final class SampleFile {

    /** The heading of the wrong samples. */
    private static final String NONE = "none";

    private static final String HEADING = "# ";
    private static final String ITEM = "- ";

    private final Path path;
    private final List<Part> ideas;
    private final String ask;
    private final Language language;

    /** Fitted at first use. */
    private @Nullable SampleAnswers samples;

    private SampleFile(Path path, List<Part> ideas, String ask, Language language) {
        this.path = path;
        this.ideas = List.copyOf(ideas);
        this.ask = ask;
        this.language = language;
    }

    /** Returns the file of a question with these ideas and this text, beside the lesson that asks it. */
    public static SampleFile of(Path lesson, String id, List<Part> ideas, String ask, Language language) {
        return new SampleFile(lesson.resolveSibling("answers").resolve(id + ".md"), ideas, ask, language);
    }

    /**
     * Returns the samples, with the ideas themselves as right ones and the question as a wrong one; none if the file
     * does not exist or has an error. A class may answer one question at the same time, and they are fitted once.
     */
    synchronized SampleAnswers samples() {
        if (samples == null) {
            samples = SampleAnswers.of(all(), ideas.size(), language);
        }
        return samples;
    }

    private List<Sample> all() {
        try {
            List<Sample> all = read();
            if (!all.isEmpty()) {
                all.add(new Sample(ask, Set.of()));
                for (int idea = 0; idea < ideas.size(); idea++) {
                    all.add(new Sample(ideas.get(idea).text().text().text(), Set.of(idea)));
                }
            }
            return all;
        } catch (CourseException e) {
            return List.of();
        }
    }

    /**
     * Reads the samples; none if the file does not exist.
     *
     * @throws CourseException if the file cannot be read, a heading names an unknown idea, or a line is neither
     *     heading, item nor blank
     */
    public List<Sample> read() throws CourseException {
        if (Files.notExists(path)) {
            return new ArrayList<>();
        }
        SourceText source = SourceText.read(path, path.resolveSibling("../.."));
        List<Sample> samples = new ArrayList<>();
        Set<Integer> held = new HashSet<>();
        boolean isBelowHeading = false;
        int offset = 0;
        for (String line : source.text().split("\n", -1)) {
            if (line.startsWith(HEADING)) {
                held = held(line.substring(HEADING.length()), source, offset + HEADING.length());
                isBelowHeading = true;
            } else if (line.startsWith(ITEM)
                    && isBelowHeading
                    && !line.substring(ITEM.length()).isBlank()) {
                samples.add(new Sample(line.substring(ITEM.length()).strip(), held));
            } else if (!line.isBlank()) {
                throw new CourseException(source.position(offset), MessageKey.QUESTION_SAMPLE_LINE);
            }
            offset += line.length() + 1;
        }
        return samples;
    }

    private Set<Integer> held(String heading, SourceText source, int offset) throws CourseException {
        Set<Integer> held = new HashSet<>();
        List<String> ids = ideas.stream().map(Part::id).toList();
        List<String> known = Stream.concat(ids.stream(), Stream.of(NONE)).toList();
        for (String word : heading.strip().split("\\s*,\\s*", -1)) {
            if (!known.contains(word)) {
                throw new CourseException(KnownWords.diagnostic(
                        source.position(offset),
                        MessageKey.EXPERIMENT_MISSPELT_WORD,
                        MessageKey.EXPERIMENT_UNKNOWN_WORD,
                        word,
                        known));
            }
            if (!word.equals(NONE)) {
                held.add(ids.indexOf(word));
            }
        }
        return held;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleFile file && file.path.equals(path) && file.ideas.equals(ideas);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
