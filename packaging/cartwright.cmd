@echo off
rem Starts Cartwright from a source checkout: finds a JDK, builds when the sources are newer than the build, runs.
rem Paths may hold blanks, brackets, apostrophes, & and !: they are used in quotes, never inside a ( ) block, and PowerShell
rem reads them from the environment.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "TOP=%%~fI"
set "JAR=%TOP%\target\lib\cartwright-0.1.0.jar"
set "STAMP=%TOP%\target\built"
set "LOCK=%TOP%\target\.building.d"
set "ARCHIVE=%TOP%\target\classes.aot"
rem The JDK's HTTP client would repeat a read unseen; the two properties are read once, before its first call.
set "OPTIONS=--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmn40m -XX:SurvivorRatio=18 -Xmx256m -XX:MinHeapFreeRatio=1 -XX:MaxHeapFreeRatio=3 -XX:-ShrinkHeapInSteps -Djdk.httpclient.redirects.retrylimit=1 -Djdk.httpclient.disableRetryConnect=true"

rem The first JDK of version 25 or newer: CARTWRIGHT_JAVA_HOME, JAVA_HOME, the path, then the usual folders.
set "JDK="
if defined CARTWRIGHT_JAVA_HOME call :try "%CARTWRIGHT_JAVA_HOME:"=%"
if defined JAVA_HOME call :try "%JAVA_HOME:"=%"
for /f "delims=" %%J in ('where javac 2^>nul') do for %%H in ("%%~dpJ..") do call :try "%%~fH"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined JDK goto :nojdk

call :stale && call :build
if errorlevel 70 exit /b 70

set "SHARED="
if exist "%ARCHIVE%" set SHARED=-XX:AOTCache="%ARCHIVE%" -Xlog:disable
"%JDK%\bin\java.exe" %OPTIONS% %SHARED% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:nojdk
>&2 echo Cartwright needs a JDK of version 25 or newer and found none. Install one, for example Eclipse Temurin 25, or point JAVA_HOME at it.
exit /b 70

rem Takes a JDK whose release file says JAVA_VERSION="25..." or more. The first number follows the first quote.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "RELEASE="
for /f usebackq^ tokens^=2^ delims^=^" %%V in (`findstr /b /c:"JAVA_VERSION=" "%~1\release" 2^>nul`) do for /f "delims=.-+_" %%N in ("%%V") do set "RELEASE=%%N"
if not defined RELEASE exit /b 0
for /f "delims=0123456789" %%X in ("%RELEASE%") do exit /b 0
if %RELEASE% GEQ 25 set "JDK=%~1"
exit /b 0

rem Ends with 0 where a build is needed, with 1 where none is.
:stale
if not exist "%JAR%" exit /b 0
if not exist "%STAMP%" exit /b 0
powershell -NoProfile -Command "$t = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $n = Get-ChildItem -Recurse -LiteralPath (Join-Path $env:TOP 'src\main'), (Join-Path $env:TOP 'pom.xml') | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 0 } else { exit 1 }"
exit /b %ERRORLEVEL%

rem Only one starter builds: making the folder succeeds for one. Ends with 0, or with 70.
:build
where mvn >nul 2>nul
if errorlevel 1 goto :nomaven
if not exist "%TOP%\target" mkdir "%TOP%\target"
set "WAITED=0"
:lock
mkdir "%LOCK%" 2>nul && goto :locked
ping -n 2 127.0.0.1 >nul
set /a WAITED+=1
if %WAITED% GEQ 600 rmdir "%LOCK%" 2>nul
goto :lock
:locked
call :stale
if errorlevel 1 goto :built
>&2 echo Building Cartwright, only now and when its sources change ...
setlocal
set "JAVA_HOME=%JDK%"
pushd "%TOP%"
type nul > "%TOP%\target\building"
call mvn -q -ntp -B -DskipTests -Dmaven.test.skip=true package > "%TOP%\target\build.log" 2>&1
set "RESULT=%ERRORLEVEL%"
popd
endlocal & set "RESULT=%RESULT%"
if not "%RESULT%"=="0" goto :broken
call :archive
move /y "%TOP%\target\building" "%STAMP%" >nul
:built
rmdir "%LOCK%" 2>nul
exit /b 0

:nomaven
>&2 echo Cartwright has to be built first, and Maven is missing. Install Maven 3.8 or newer and start again.
exit /b 70

:broken
rmdir "%LOCK%" 2>nul
>&2 echo The build failed. The reason is at the end of "%TOP%\target\build.log"
exit /b 70

rem Keeps the loaded classes in a file that later starts map into memory: window and commands come twice as fast. For that
rem a throwaway set-up opens all its pages once, on a screen that is not there and against addresses where nobody answers.
rem Goes without.
:archive
if exist "%ARCHIVE%" del /q "%ARCHIVE%"
setlocal
set "TRIAL=%TEMP%\cartwright-%RANDOM%%RANDOM%"
mkdir "%TRIAL%"
set "CARTWRIGHT_SECRETS=env"
set "CARTWRIGHT_INFLOW_API_KEY=none"
set "CARTWRIGHT_CARTROVER_API_USER=none"
set "CARTWRIGHT_CARTROVER_API_KEY=none"
> "%TRIAL%\setup.json" echo {"inflow":{"companyId":"5e0c7a10-0001-4a00-9000-0000000000ff","baseUrl":"http://127.0.0.1:9"},"cartrover":{"baseUrl":"http://127.0.0.1:9"}}
"%JDK%\bin\java.exe" %OPTIONS% -jar "%JAR%" --home "%TRIAL%\home" setup --from "%TRIAL%\setup.json" --no-check >nul 2>nul
"%JDK%\bin\java.exe" %OPTIONS% -Xlog:disable -XX:AOTCacheOutput="%ARCHIVE%" -XX:+UnlockDiagnosticVMOptions -XX:+IgnoreUnrecognizedVMOptions -XX:-AOTRecordTraining -Dcartwright.rehearse=true -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -jar "%JAR%" --home="%TRIAL%\home" >nul 2>nul
rmdir /s /q "%TRIAL%"
endlocal
exit /b 0
