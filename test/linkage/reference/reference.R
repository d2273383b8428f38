# What R makes of panel.csv, an invented panel: Rscript reference.R > expected.csv
# R 4.2.2 with sandwich 3.0-2. The tests read expected.csv and never call R.
library(sandwich)
panel <- read.csv("panel.csv")
panel$year <- factor(panel$year)
panel$by_era <- paste(panel$effect, panel$era)
say <- function(name, value) cat(sprintf("%s,%.15g\n", name, value))
cat("name,value\n")

# K counts the slope, the constant and the years, not the agencies' effects, which are nested in the clusters.
fit <- function(data, effect, weight = rep(1, nrow(data)), years = ~ year) {
    data$effect <- factor(data[[effect]])
    data$weight <- weight
    dummies <- cbind(model.matrix(~ effect, data), model.matrix(years, data)[, -1, drop = FALSE]) * sqrt(weight)
    space <- qr(dummies)
    data$rx <- qr.resid(space, data$x * sqrt(weight))
    data$ry <- qr.resid(space, data$y * sqrt(weight))
    model <- lm(ry ~ 0 + rx, data)
    n <- nrow(data)
    k <- 2 + space$rank - nlevels(data$effect)
    clusters <- length(unique(data$cluster))
    # HC0 with cadjust is G / (G - 1) times the raw sandwich.
    variance <- vcovCL(model, cluster = data$cluster, type = "HC0", cadjust = TRUE)[1, 1] * (n - 1) / (n - k)
    list(data = data, space = space, slope = coef(model)[[1]], se = sqrt(variance), clusters = clusters,
         factor = clusters / (clusters - 1) * (n - 1) / (n - k))
}

report <- function(name, found) {
    say(paste0(name, "_slope"), found$slope)
    say(paste0(name, "_se"), found$se)
    spread <- qt(0.975, found$clusters - 1) * found$se
    say(paste0(name, "_low"), found$slope - spread)
    say(paste0(name, "_high"), found$slope + spread)
    say(paste0(name, "_p"), 2 * pt(-abs(found$slope / found$se), found$clusters - 1))
}

plain <- fit(panel, "effect")
report("plain", plain)
# The whole model at once, its effects among the regressors, has the same slope and the same raw sandwich.
whole <- lm(y ~ x + factor(effect) + year, panel)
stopifnot(all.equal(coef(whole)[["x"]], plain$slope))
n <- nrow(panel)
raw <- vcovCL(whole, cluster = panel$cluster, type = "HC0", cadjust = TRUE)["x", "x"]
stopifnot(all.equal(sqrt(raw * (n - 1) / (n - 1 - nlevels(panel$year))), plain$se))
report("weighted", fit(panel, "effect", panel$respondents))
# No effect spans the change of eras, so that the years before and after it are not joined.
report("broken", fit(panel, "by_era"))
say("detectable", (qt(0.975, plain$clusters - 1) + qt(0.8, plain$clusters - 1)) * plain$se)

leverage <- tapply(plain$data$rx^2, plain$data$cluster, sum)
variation <- mean((leverage - mean(leverage))^2) / mean(leverage)^2
say("effective_clusters", plain$clusters / (1 + variation))

left_out <- sapply(unique(panel$cluster), function(out) {
    rest <- droplevels(panel[panel$cluster != out, ])
    coef(lm(y ~ x + factor(effect) + year, rest))[["x"]]
})
say("leave_one_out_low", min(left_out))
say("leave_one_out_high", max(left_out))

# The wild cluster bootstrap-t with the null imposed, over every one of the 2^G vectors of signs: no draw, so no error.
names <- sort(unique(panel$cluster))
signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(names))))
of <- match(panel$cluster, names)
t_statistics <- function(outcomes, null) {
    net <- qr.resid(plain$space, outcomes)
    rx <- plain$data$rx
    slopes <- colSums(rx * net) / sum(rx^2)
    scores <- rowsum(rx * (net - outer(rx, slopes)), of)
    (slopes - null) / (sqrt(plain$factor * colSums(scores^2)) / sum(rx^2))
}
wild_p <- function(null) {
    restricted <- qr.resid(plain$space, panel$y - null * panel$x)
    fitted <- panel$y - restricted
    drawn <- t_statistics(fitted + restricted * t(signs)[of, ], null)
    seen <- (plain$slope - null) / plain$se
    mean(abs(drawn) >= abs(seen) * (1 - 1e-9))
}
for (null in c(0, 0.1, 0.4)) say(paste0("wild_p_", null), wild_p(null))
bound <- function(sign) {
    inside <- plain$slope
    outside <- inside
    while (wild_p(outside) > 0.05) outside <- outside + sign * plain$se / 8
    for (halving in 1:30) {
        middle <- (inside + outside) / 2
        if (wild_p(middle) > 0.05) inside <- middle else outside <- middle
    }
    inside
}
say("wild_low", bound(-1))
say("wild_high", bound(1))

changes <- do.call(rbind, lapply(split(panel, panel$effect), function(own) {
    years <- as.integer(as.character(own$year))
    before <- match(years - 1, years)
    kept <- !is.na(before)
    data.frame(cluster = own$cluster[kept], effect = "all", year = own$year[kept],
               x = (own$x - own$x[before])[kept], y = (own$y - own$y[before])[kept])
}))
changes <- droplevels(changes)
together <- lm(y ~ x + year, changes)
say("changes_slope", coef(together)[["x"]])
n <- nrow(changes)
clusters <- length(unique(changes$cluster))
raw <- vcovCL(together, cluster = changes$cluster, type = "HC0", cadjust = TRUE)["x", "x"]
say("changes_se", sqrt(raw * (n - 1) / (n - 1 - nlevels(changes$year))))
net <- function(values) round(resid(lm(values ~ changes$year)), 9)
say("spearman", cor(net(changes$x), net(changes$y), method = "spearman"))
adjusted <- p.adjust(c(0.04, 0.01, 0.03, 0.5), "holm")
for (at in 1:4) say(paste0("holm_", at), adjusted[at])
for (df in c(4, 12, 25)) say(paste0("t_", df), qt(0.975, df))
