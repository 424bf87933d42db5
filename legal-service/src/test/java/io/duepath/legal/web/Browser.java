package io.duepath.legal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.duepath.legal.fixture.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real, headless Chromium in front of the pages, with the key of one person. */
final class Browser implements AutoCloseable {

    static final String MISSING = "neither Chromium nor its driver is installed (Debian: chromium, chromium-driver)";

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    private static Optional<Path> installed(String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isInstalled() {
        return installed("chromium", "chromium-browser", "google-chrome").isPresent()
                && installed("chromedriver").isPresent();
    }

    /** Opens one for a person, whose key is their name, and who reads this language. */
    static Browser of(RunningService service, String person, String language) {
        var options = new ChromeOptions();
        installed("chromium", "chromium-browser", "google-chrome").ifPresent(path -> options.setBinary(path.toFile()));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=" + language,
                "--accept-lang=" + language);
        var local = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed("chromedriver").orElseThrow().toFile())
                .build();
        var driver = new ChromeDriver(local, options);
        driver.manage().window().setSize(new Dimension(1200, 1600));
        String address = "127.0.0.1:" + service.port();
        // The password is remembered for all that follows.
        driver.get("http://" + person + ":" + person + "@" + address + "/desk/");
        return new Browser(driver, "http://" + address);
    }

    Browser open(String path) {
        driver.get(address + path);
        return this;
    }

    /** What the page says; a text that is not there would stand between question marks. */
    String text() {
        String text = driver.findElement(By.tagName("body")).getText();
        assertThat(text).doesNotContain("??");
        return text;
    }

    String language() {
        return String.valueOf(driver.findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    void type(String css, String text) {
        WebElement field = find(css);
        if ("date".equals(field.getDomAttribute("type"))) {
            driver.executeScript("arguments[0].value = arguments[1]", field, text);
        } else {
            field.clear();
            field.sendKeys(text);
        }
    }

    /** Clicks; where that leads to another page, comes back when the page is there and the old one gone. */
    void click(String css) {
        WebElement page = driver.findElement(By.tagName("html"));
        WebElement target = find(css);
        boolean leaves = leadsAway(target);
        target.click();
        if (leaves) {
            new WebDriverWait(driver, Duration.ofSeconds(30))
                    .until(now -> ExpectedConditions.stalenessOf(page).apply(now)
                            && "complete".equals(script("return document.readyState")));
        }
    }

    private static boolean leadsAway(WebElement target) {
        return switch (target.getTagName()) {
            case "button" -> true;
            case "a" -> !String.valueOf(target.getDomAttribute("href")).startsWith("#");
            default -> false;
        };
    }

    Object script(String script) {
        return driver.executeScript(script);
    }

    /** From now on its window is this wide, however narrow that is. */
    Browser width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 1_000, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** How much of the page lies beyond the right edge. */
    long overflow() {
        return ((Number) script("return document.documentElement.scrollWidth - window.innerWidth")).longValue();
    }

    /** What axe finds wrong with the page for people who cannot see or point. */
    List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream().map(Rule::toString).toList();
    }

    /** Keeps a picture of the whole page with the build, for whoever wants to look. */
    Browser picture(String name) {
        try {
            Object picture = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                    .get("data");
            Path folder = Files.createDirectories(Path.of("target", "desk-pages"));
            Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(picture)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
