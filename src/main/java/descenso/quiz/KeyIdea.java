package descenso.quiz;

import java.util.List;

/**
 * An idea that a good answer to an open question contains, or a wrong belief that an answer may hold.
 *
 * @param signs what indicates the idea; one is enough
 * @param subjects beginnings of words of which the idea speaks; a clause about another one does not hold it. Empty if
 *     it may speak of anything
 */
public record KeyIdea(List<IdeaSign> signs, List<String> subjects) {

    public KeyIdea {
        signs = List.copyOf(signs);
        subjects = List.copyOf(subjects);
    }
}
