package descenso.view;

import java.util.List;

public record SearchWords(Speech speech) {
    public List<String> told(String words, List<SearchIndex.Hit> hits) {
        return List.of("hits " + hits.size());
    }
}
