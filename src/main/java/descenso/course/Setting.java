package descenso.course;

public record Setting(String path, String value) {}
