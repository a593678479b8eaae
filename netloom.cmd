@echo off
rem Starts Netloom. The first start builds it; later ones rebuild only when a source has changed since.
rem   JAVA_HOME          the Java to use (17 to 25), if not the one on the PATH
rem   NETLOOM_JAVA_OPTS  more options for the JVM, for instance -Xmx6g
setlocal EnableExtensions DisableDelayedExpansion

set "NETLOOM_ROOT=%~dp0"
if "%NETLOOM_ROOT:~-1%"=="\" set "NETLOOM_ROOT=%NETLOOM_ROOT:~0,-1%"
set "JAR=%NETLOOM_ROOT%\app\target\dist\lib\netloom.jar"

rem ---- Java
set "JAVA="
if defined JAVA_HOME (
    set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
    for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
)
if not defined JAVA (
    echo netloom: no Java found. Install a JDK, 17 to 25 ^(https://adoptium.net^), or point JAVA_HOME at one. 1>&2
    exit /b 1
)
if not exist "%JAVA%" (
    echo netloom: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Point it at a JDK, 17 to 25. 1>&2
    exit /b 1
)
for %%j in ("%JAVA%") do set "NETLOOM_JDK=%%~dpj.."

rem The number before the first dot of the version. Some installers put a java.exe on the PATH without the file
rem that tells it; then Maven and the JVM have the last word.
set "VERSION="
if exist "%NETLOOM_JDK%\release" (
    for /f "usebackq tokens=1,2 delims==" %%a in ("%NETLOOM_JDK%\release") do if "%%a"=="JAVA_VERSION" set "VERSION=%%~b"
)
set "MAJOR=17"
if defined VERSION for /f "delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
    echo netloom: "%JAVA%" is Java %VERSION%. Netloom needs 17 or newer: install a JDK ^(https://adoptium.net^), or point JAVA_HOME at one. 1>&2
    exit /b 1
)

rem ---- build
powershell -NoLogo -NoProfile -ExecutionPolicy Bypass -File "%NETLOOM_ROOT%\.mvn\netloom-build.ps1"
if errorlevel 1 exit /b 1

rem ---- start: a third of the memory for the heap, and half as much again for the engine's own
set "FLAGS="
if %MAJOR% GEQ 24 set "FLAGS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
"%JAVA%" -XX:MaxRAMPercentage=30 -Dorg.bytedeco.javacpp.maxBytes=150%% -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 -Dfile.encoding=UTF-8 %FLAGS% %NETLOOM_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
