# The build step of netloom.cmd: builds Netloom when it has not been built yet or a source is newer than the last build.
# Environment: NETLOOM_ROOT, the folder of netloom.cmd; NETLOOM_JDK, the JDK to build with.
$root = $env:NETLOOM_ROOT
$dist = Join-Path $root 'app\target\dist'
$state = Join-Path $root '.netloom-build'
$stamp = Join-Path $state 'stamp'
$log = Join-Path $state 'build.log'

function Test-UpToDate {
    if (-not ((Test-Path -LiteralPath $stamp) -and (Test-Path -LiteralPath (Join-Path $dist 'lib\netloom.jar')))) { return $false }
    if ((Get-Content -LiteralPath $stamp -TotalCount 1) -ne "Windows $env:PROCESSOR_ARCHITECTURE") { return $false }
    $built = (Get-Item -LiteralPath $stamp).LastWriteTimeUtc
    $places = @('pom.xml', '.mvn')
    foreach ($module in 'model-core', 'ui-resources', 'app') { $places += "$module\pom.xml", "$module\src\main" }
    $places += 'sample-projects'
    foreach ($place in $places) {
        $path = Join-Path $root $place
        if (-not (Test-Path -LiteralPath $path)) { continue }
        $items = @(Get-Item -LiteralPath $path -Force)
        if ($items[0].PSIsContainer) { $items = Get-ChildItem -LiteralPath $path -Recurse -Force }
        foreach ($item in $items) {
            # Folders of src count too: that is how a deleted file shows.
            if ($item.LastWriteTimeUtc -le $built) { continue }
            if ($item.PSIsContainer -and $item.FullName -notlike '*\src\*') { continue }
            if ($item.FullName -like '*\target\*' -or $item.FullName -like '*\runs\*') { continue }
            return $false
        }
    }
    return $true
}

if (Test-UpToDate) { exit 0 }

New-Item -ItemType Directory -Force -Path $state | Out-Null
if (Test-Path -LiteralPath $stamp) {
    Write-Host 'Building Netloom (its sources have changed) ...'
} else {
    Write-Host 'Building Netloom (first use: it fetches about 300 MB, once, which takes a few minutes) ...'
}
# Libraries of an earlier version would stay beside the new ones.
if (Test-Path -LiteralPath $dist) { Remove-Item -LiteralPath $dist -Recurse -Force }
# The stamp is as old as the start of the build, so that an edit made meanwhile still counts as newer.
$new = Join-Path $state 'stamp.new'
Set-Content -LiteralPath $new -Value "Windows $env:PROCESSOR_ARCHITECTURE"

if (Test-Path -LiteralPath (Join-Path $env:NETLOOM_JDK 'bin\javac.exe')) { $env:JAVA_HOME = (Resolve-Path -LiteralPath $env:NETLOOM_JDK).Path }
Push-Location -LiteralPath $root
& (Join-Path $root 'mvnw.cmd') '-B' '-Dstyle.color=never' '-Dmaven.test.skip=true' '-pl' 'app' '-am' 'package' 2>&1 |
    ForEach-Object { "$_" } |
    Tee-Object -FilePath $log |
    ForEach-Object {
        if ($_ -match '^\[INFO\] Building Netloom: (.*?) \d') { Write-Host "  $($Matches[1])" }
        elseif ($_ -match '^(?:\[INFO\] )?Downloaded from .*/([^/ ]+) \((.*? MB) at ') { Write-Host "    fetched $($Matches[1]) ($($Matches[2]))" }
    }
$code = $LASTEXITCODE
Pop-Location

if ($code -ne 0) {
    Write-Host ''
    Write-Host 'Netloom could not be built. The end of the story:'
    $errors = @(Select-String -LiteralPath $log -Pattern '^\[ERROR\]' | ForEach-Object { $_.Line.Substring(7).Trim() } | Where-Object { $_ })
    if ($errors.Count -eq 0) { $errors = @(Get-Content -LiteralPath $log -Tail 20) }
    $errors | Select-Object -Unique -First 20 | ForEach-Object { Write-Host "    $_" }
    Write-Host "All of it: $log"
    exit 1
}
Move-Item -LiteralPath $new -Destination $stamp -Force
Write-Host 'Built.'
exit 0
